package org.lifront.runs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the user guide for GNU parallel, as they stand there but for the number of cells. */
@Tag("foreign")
class GnuParallelTest {

    private static final int CELLS = 5;

    @TempDir
    private Path temp;

    private static String guideLine() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/user-guide.md"))) {
            return lines.filter(line -> line.contains("| parallel "))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A program {@code lifront} on the path, and a shell that runs a line. */
    private int shell(String line) throws IOException, InterruptedException {
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Path program =
                Files.writeString(bin.resolve("lifront"), "#!/bin/sh\nexec " + ProgramCall.shellWords() + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", line)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(temp.resolve("log").toFile()));
        shell.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        shell.environment().put("LIFRONT_JAVA_OPTS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        return shell.start().waitFor();
    }

    @Test
    void aSweepUnderGnuParallelEndsComplete() throws IOException, InterruptedException {
        List<String> prepare = new ArrayList<>(List.of(
                "lifront sweep prepare", SweepProcess.sweepOf(CELLS, temp).toString(), "-o results/my"));
        SweepProcess.tiny(2).forEach(word -> prepare.add(ShellWord.of(word)));
        assertThat(shell(String.join(" ", prepare))).isZero();
        String tasks = guideLine().replace("seq 0 41", "seq 0 " + (CELLS - 1)).replace("-j 8", "-j 2");
        assertThat(shell(tasks)).as(Files.readString(temp.resolve("log"))).isZero();
        assertThat(SweepFolder.of(temp.resolve("results/my")).status())
                .allMatch(cell -> cell.state() == CellState.COMPLETE);
        assertThat(shell(tasks)).as("nothing is left to do").isZero();
        assertThat(shell("lifront sweep reduce results/my")).isZero();
        assertThat(temp.resolve("results/my/report.html")).isRegularFile();
    }
}
