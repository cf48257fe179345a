package org.lifront.kmc.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a file on the disk so that one with its final name is always complete: temporary name, flush, read back, rename,
 * flush the folder.
 */
public final class CommittedFile {

    /** Folders that this thread will flush when it has written all that goes {@link #together}. */
    private static final ThreadLocal<Set<Path>> UNFLUSHED = new ThreadLocal<>();

    private CommittedFile() {}

    /** What is done with the file while it has its temporary name. */
    public interface Step {

        /**
         * @param file the file under its temporary name
         * @throws IOException why the file must not get its final name
         */
        void on(Path file) throws IOException;
    }

    /**
     * Writes a file, which must not exist yet.
     *
     * @param target its final name
     * @param writing makes the file, which does not exist; need not flush it
     * @param verification reads it back
     * @throws UncheckedIOException one sentence with file and reason; nothing is left behind, unless what failed was the
     *     flush of the folder, the last step: then the file is there, and complete
     */
    public static void write(Path target, Step writing, Step verification) {
        put(target, writing, verification, CommittedFile::requireNew);
    }

    /**
     * Writes a file in the place of an earlier one, which readers see until the new one is complete.
     *
     * @throws UncheckedIOException as {@link #write}
     */
    public static void replace(Path target, Step writing, Step verification) {
        put(target, writing, verification, earlier -> {});
    }

    /**
     * Writes several files in the time of fewer: each gets its name when its content is safe, but the folders, which hold the
     * names, are flushed once, at the end. After a power cut in between any of the files may be missing, none is incomplete.
     *
     * @param work writes the files, on this thread
     * @throws UncheckedIOException if a folder cannot be flushed
     */
    public static void together(Runnable work) {
        Set<Path> folders = new LinkedHashSet<>();
        UNFLUSHED.set(folders);
        try {
            work.run();
        } finally {
            UNFLUSHED.remove();
        }
        for (Path folder : folders) {
            try {
                flushFolder(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " could not be written (" + IoReason.of(e) + ").", e);
            }
        }
    }

    private static void put(Path target, Step writing, Step verification, Step check) {
        Path temporary = temporaryName(target);
        // A file channel closes itself in an interrupted thread; a run told to stop must still save what it has.
        boolean interrupted = Thread.interrupted();
        try {
            // A process that was killed may have left one behind.
            Files.deleteIfExists(temporary);
            writing.on(temporary);
            flush(temporary, StandardOpenOption.WRITE);
            verification.on(temporary);
            check.on(target);
            publish(temporary, target);
        } catch (IOException | RuntimeException e) {
            IOException reason = rootReason(e);
            throw new UncheckedIOException(target + " could not be written (" + IoReason.of(reason) + ").", reason);
        } finally {
            removeQuietly(temporary);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Where a file is written before it earns its name; hidden, so that no reader takes it for the file. */
    static Path temporaryName(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".tmp");
    }

    /** Makes a folder and those above it that are missing, so that they survive a power cut. */
    public static void createFolders(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (Files.isDirectory(folder) || parent == null) {
            return;
        }
        createFolders(parent);
        Files.createDirectories(folder);
        flushFolder(parent);
    }

    /**
     * Makes folders beside each other as {@link #createFolders(Path)} does, in the time of one.
     *
     * @param parent where, a folder that exists
     * @param names their names
     */
    public static void createFolders(Path parent, List<String> names) throws IOException {
        for (String name : names) {
            Files.createDirectories(parent.resolve(name));
        }
        flushFolder(parent);
    }

    /** Removes what is left of a failed attempt; after a good one nothing is there. */
    private static void removeQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure that left the file behind is being reported, and the next attempt removes it.
        }
    }

    private static void requireNew(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "another run has written it meanwhile");
        }
    }

    private static void publish(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        flushFolder(target.toAbsolutePath().getParent());
    }

    /** The name itself must survive a power cut. Windows can neither open a folder nor needs it. */
    private static void flushFolder(Path folder) throws IOException {
        Set<Path> unflushed = UNFLUSHED.get();
        if (unflushed != null) {
            unflushed.add(folder);
        } else if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            flush(folder, StandardOpenOption.READ);
        }
    }

    private static void flush(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            DiskWaits.force(channel);
        }
    }

    /** The exception of the operating system, which libraries wrap, is what the user can act upon. */
    private static IOException rootReason(Exception cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof IOException io) {
                return io;
            }
        }
        return new IOException(cause.getMessage(), cause);
    }
}
