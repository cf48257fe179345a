package org.lifront.runs.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.lifront.analysis.table.AtomicText;

/** The file {@value #FILE} in the folder of a cell: why the last attempt to simulate it failed. */
public final class FailureNote {

    /** Name of the file. */
    public static final String FILE = "failure.txt";

    private final Path file;

    private FailureNote(Path file) {
        this.file = file;
    }

    /** The note of a cell, there or not. */
    public static FailureNote of(Path cell) {
        return new FailureNote(cell.resolve(FILE));
    }

    /** Why the last attempt failed; empty if it did not. */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Leaves a sentence. What has failed may be the disk, so a note that cannot be written is none. */
    void leave(String sentence) {
        try {
            AtomicText.write(file, sentence + System.lineSeparator());
        } catch (IOException e) {
            // The failure itself is told anyway.
        }
    }

    /** A new attempt begins. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Then nothing else can be written either, and that is told.
        }
    }
}
