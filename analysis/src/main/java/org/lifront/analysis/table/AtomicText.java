package org.lifront.analysis.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifront.kmc.storage.CommittedFile;

/** Writes a text file so that a reader sees either the old or the whole new one. */
public final class AtomicText {

    private AtomicText() {}

    /**
     * Writes UTF-8 text to a neighbouring temporary file, flushes it and renames it over the target; missing parent
     * directories are made.
     *
     * @throws IOException if the file or a directory cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes in the same way. */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        CommittedFile.createFolders(target.getParent());
        try {
            CommittedFile.replace(target, temporary -> Files.write(temporary, content), temporary -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
