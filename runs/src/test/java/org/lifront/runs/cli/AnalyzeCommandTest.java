package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

    @TempDir
    private Path temp;

    private Path result() throws IOException {
        Path folder = temp.resolve("r");
        Invocation run = Invocation.of(TinyCells.command("run", TinyCells.scenario(1), folder));
        assertThat(run.code()).as(run.err()).isZero();
        return folder;
    }

    @Test
    void aTrajectoryNamedTwiceIsNoReplica() throws IOException {
        Path folder = result();
        String once = Invocation.of("analyze", folder.toString()).out();
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        Invocation repeated = Invocation.of(
                "analyze",
                folder.toString(),
                folder.resolve("bare").toString(),
                folder.resolve("../r").toString(),
                link.toString());
        assertThat(repeated.out()).isEqualTo(once).doesNotContain(" to ");
    }

    @Test
    void aFigureFolderThatIsAFileIsRefusedBeforeAnythingIsPrinted() throws IOException {
        Path folder = result();
        Path file = Files.writeString(temp.resolve("figures"), "mine");
        Invocation analyze = Invocation.of("analyze", folder.toString(), "--figures", file.toString());
        assertThat(analyze.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(analyze.out()).isEmpty();
        assertThat(analyze.errorLines())
                .containsExactly(file + ": --figures cannot write to this folder; choose one that you may write");
        assertThat(file).content().isEqualTo("mine");
    }

    @Test
    void copiesOfARunAreWarnedOf() throws IOException {
        Path folder = result();
        Path copy = Files.createDirectories(temp.resolve("copy/bare"));
        Files.copy(folder.resolve("bare/seg-00000.h5"), copy.resolve("seg-00000.h5"));
        Invocation analyze = Invocation.of("analyze", folder.toString(), copy.toString());
        assertThat(analyze.code()).isZero();
        assertThat(analyze.errorLines())
                .last()
                .asString()
                .startsWith("bare: Of 2 runs with this label some have the same");
    }
}
