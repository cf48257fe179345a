package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.faults.FaultPlan;

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
    void nothingGoesOnWhereItCannotBeSaved() throws IOException {
        Path result = temp.resolve("result");
        StopRequest stop = new StopRequest();
        stop.raise();
        String[] command = TinyCells.command("run", TinyCells.scenario(1), result);
        assertThat(Invocation.of(stop, command).code()).isEqualTo(ExitCode.INTERRUPTED);
        Map<Path, FileTime> before = files(result);

        Invocation resumed = Invocation.onDisk(FaultPlan.readOnly(), "resume", result.toString());
        assertThat(resumed.errorLines())
                .containsExactly(
                        result + ": cannot be written, so nothing can go on in it; copy it to where you may write");
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(files(result)).isEqualTo(before);

        assertThat(Invocation.of("resume", result.toString()).code()).isEqualTo(ExitCode.OK);
    }

    /** All files with the time of their last change. */
    private static Map<Path, FileTime> files(Path folder) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void drillsAreRefused() {
        rejects("drill", READ_ONLY.toString(), "--kills", "1");
    }
}
