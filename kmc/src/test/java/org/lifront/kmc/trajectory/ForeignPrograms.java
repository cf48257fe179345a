package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs that are built on the original HDF5 library. */
final class ForeignPrograms {

    private static final Path FORMAT_DOCUMENT = Path.of("..", "docs", "trajectory-format.md");
    private static final String PYTHON = "/usr/bin/python3";

    private final Path scratch;

    /** Scripts and output go into that directory. */
    ForeignPrograms(Path scratch) {
        this.scratch = scratch;
    }

    String execute(String... command) throws IOException, InterruptedException {
        Path output = scratch.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    String python(String script, Path... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("script.py"), script);
        List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
        Arrays.stream(arguments).map(Path::toString).forEach(command::add);
        return execute(command.toArray(String[]::new));
    }

    /** The program that the documentation of the format offers. */
    static String documentedExample() throws IOException {
        String document = Files.readString(FORMAT_DOCUMENT);
        int start = document.indexOf("```python\n") + "```python\n".length();
        return document.substring(start, document.indexOf("```", start));
    }

    /** What the example prints of the legend of a lattice. */
    static String counts(String lattice, List<String> legend, int mask, byte[] states) {
        StringBuilder lines = new StringBuilder();
        for (int code = 0; code < legend.size(); code++) {
            int sites = 0;
            for (byte state : states) {
                if ((state & mask) == code) {
                    sites++;
                }
            }
            lines.append("%s %s %d sites\n".formatted(lattice, legend.get(code), sites));
        }
        return lines.toString();
    }
}
