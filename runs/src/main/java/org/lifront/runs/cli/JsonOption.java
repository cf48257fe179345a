package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifront.kmc.input.InvalidInputException;
import picocli.CommandLine.Option;

/** A second copy of the printed table, for programs. */
final class JsonOption {

    private static final String NAME = "--json";

    @Option(names = NAME, paramLabel = "FILE", description = "Also write the table to this file as JSON.")
    private Path file;

    /** @throws InvalidInputException if the file can certainly not be written */
    void check() {
        if (file != null) {
            OutputFile.check(file, NAME);
        }
    }

    /** Writes the file, if one was asked for. */
    void write(String json) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw OutputFile.notWritable(file, NAME);
        }
    }
}
