package org.lifront.runs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lifront.kmc.input.InvalidInputException;

/** Single files that a command writes because an option asks for them. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Checks a path before the work begins.
     *
     * @param option the option that names it, for the message
     * @throws InvalidInputException if the file can certainly not be written
     */
    static void check(Path file, String option) {
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw notWritable(file, option);
        }
    }

    /** The sentence for a file that cannot be written. */
    static InvalidInputException notWritable(Path file, String option) {
        return new InvalidInputException(
                file + ": " + option + " cannot write this file; choose one in an existing folder");
    }
}
