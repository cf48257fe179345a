package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results cannot go where nobody may write: one sentence, and nothing is simulated or written. */
class ReadOnlyOutputTest {

    /** Nobody can make a file here, not even root, whom permissions of an ordinary folder would not stop. */
    private static final Path READ_ONLY = Path.of("/proc/sys/lifront");

    @TempDir
    private Path temp;

    private static void rejects(String... arguments) {
        Invocation invocation = Invocation.of(arguments);
        assertThat(invocation.errorLines())
                .containsExactly(READ_ONLY + ": cannot be written; choose a folder that you may write");
        assertThat(invocation.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(invocation.out()).isEmpty();
        assertThat(READ_ONLY).doesNotExist();
    }

    @Test
    void aRunIsRefused() throws IOException {
        rejects(TinyCells.command("run", TinyCells.scenario(2), READ_ONLY));
        rejects(TinyCells.command("run", TinyCells.scenario(2), READ_ONLY, "--overwrite"));
    }

    @Test
    void aSweepIsRefused() throws IOException {
        rejects(TinyCells.command("sweep", TinyCells.sweep(temp), READ_ONLY));
    }

    @Test
    void aRunOfALatticeModelIsRefused() {
        Path model = TinyCells.scenarioFolder().resolveSibling("models").resolve("01-linear.yaml");
        rejects("kmc", "run", model.toString(), "-o", READ_ONLY.toString());
    }

    @Test
    void drillsAreRefused() {
        rejects("drill", READ_ONLY.toString(), "--kills", "1");
    }
}
