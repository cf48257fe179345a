package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path temp;

    private Path result(String name, String... more) throws IOException {
        Path result = temp.resolve(name);
        assertThat(Invocation.of(TinyCells.command("run", TinyCells.scenario(2), result, more))
                        .code())
                .isZero();
        return result;
    }

    private Invocation reproduce(Path result) {
        return Invocation.of(
                "reproduce", result.toString(), "-o", temp.resolve("again").toString());
    }

    @Test
    void aResultIsSimulatedAgainFromItsOwnRecordToTheBit() throws IOException {
        Path result = result("r", "--set", "seed=5");
        Invocation again = reproduce(result);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("latp_al2o3_150: identical, SHA-256 ");
    }

    @Test
    void aResultWithOtherNumbersThanItsRecordSaysIsFound() throws IOException {
        Path result = result("r");
        Path other = result("other", "--set", "seed=6");
        Path segment = Path.of("latp_al2o3_150/seg-00000.h5");
        Files.delete(result.resolve(segment));
        Files.copy(other.resolve(segment), result.resolve(segment));
        Invocation again = reproduce(result);
        assertThat(again.code()).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(again.out()).startsWith("latp_al2o3_150: DIFFERENT, SHA-256 ");
    }

    @Test
    void aFolderThatExistsIsNotWrittenTo() throws IOException {
        Path result = result("r");
        Files.createDirectories(temp.resolve("again"));
        Invocation again = reproduce(result);
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.errorLines()).containsExactly(temp.resolve("again") + ": exists; choose a new folder");
    }
}
