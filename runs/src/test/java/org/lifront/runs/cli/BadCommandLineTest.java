package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadCommandLineTest {

    @TempDir
    private Path temp;

    @Test
    void aMissingCommandIsTold() {
        rejects("lifront: a command is missing; see --help");
    }

    @Test
    void aMisspeltCommandGetsTheNearestName() {
        rejects("lifront: unknown command 'material'; did you mean 'materials'?", "material");
    }

    @Test
    void aMisspeltOptionGetsTheNearestName() {
        rejects("lifront materials: unknown option '--jsno'; did you mean '--json'?", "materials", "--jsno");
    }

    @Test
    void anOptionWithoutItsValueIsTold() {
        rejects("lifront materials: --json needs a value, FILE; see --help", "materials", "--json");
    }

    @Test
    void anUnknownMaterialGetsTheNearestName() {
        rejects(
                "materials: found 'al203', expected one of 'latp', 'lithium', 'al2o3', 'li3po4', 'litao3';"
                        + " did you mean 'al2o3'?",
                "materials",
                "al203");
    }

    @Test
    void aJsonFileInAMissingFolderIsRefusedBeforeAnythingIsPrinted() {
        Path file = temp.resolve("missing/table.json");
        rejects(
                file + ": --json cannot write this file; choose one in an existing folder",
                "materials",
                "--json",
                file.toString());
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() {
        rejects(temp + ": is a folder; --json needs a file", "materials", "--json", temp.toString());
    }

    private void rejects(String message, String... arguments) {
        Invocation invocation = Invocation.of(arguments);
        assertThat(invocation.errorLines()).containsExactly(message);
        assertThat(invocation.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(invocation.out()).isEmpty();
        assertThat(temp).isEmptyDirectory();
    }
}
