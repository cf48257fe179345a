package org.lifront.runs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.IoReason;

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
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(file + ": is a folder; " + option + " needs a file");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw notWritable(file, option);
        }
    }

    /**
     * Checks a folder, which may have to be made, before the work begins.
     *
     * @param option the option that names it, for the message
     * @throws InvalidInputException if nothing can certainly be written there
     */
    static void checkFolder(Path folder, String option) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw folderNotWritable(folder, option);
        }
    }

    /** The sentence for a folder that cannot be written to. */
    static InvalidInputException folderNotWritable(Path folder, String option) {
        return new InvalidInputException(
                folder + ": " + option + " cannot write to this folder; choose one that you may write");
    }

    /** The sentence for a file that cannot be written. */
    static InvalidInputException notWritable(Path file, String option) {
        return new InvalidInputException(
                file + ": " + option + " cannot write this file; choose one in an existing folder");
    }

    /** The sentence for a file that could be written before the work began, so that the disk is at fault. */
    static UncheckedIOException failed(Path file, IOException e) {
        return new UncheckedIOException(file + " could not be written (" + IoReason.of(e) + ").", e);
    }
}
