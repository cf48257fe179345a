package org.lifront.kmc.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.lifront.kmc.input.InvalidInputException;

/**
 * Keeps a folder for one process. The operating system holds the lock and drops it with the process, however that ends;
 * the file {@value #FILE} only tells others who it is. So a file that a killed process has left behind locks nothing.
 *
 * <p>Where the file system cannot lock, the process and host named in the file decide.
 */
public final class FolderLock implements AutoCloseable {

    /** Name of the lock file. */
    public static final String FILE = ".lock";

    private static final int ATTEMPTS = 100;

    private final Path file;
    private final FileChannel channel;
    private final Optional<String> leftBehind;

    private FolderLock(Path file, FileChannel channel, Optional<String> leftBehind) {
        this.file = file;
        this.channel = channel;
        this.leftBehind = leftBehind;
    }

    /**
     * Takes a folder, which must exist.
     *
     * @throws InvalidInputException if another process, or this one, holds it
     * @throws UncheckedIOException if the lock file cannot be written
     */
    public static FolderLock of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<FolderLock> lock = attempt(folder, file);
                if (lock.isPresent()) {
                    return lock.get();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written (" + IoReason.of(e) + ").", e);
        }
        throw inUse(folder, "other processes that come and go");
    }

    /** One attempt; empty if the file was removed by its last owner between opening and locking it. */
    private static Optional<FolderLock> attempt(Path folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            String before = read(channel);
            requireFree(folder, channel, before);
            String mine = "process " + ProcessHandle.current().pid() + " on " + host();
            channel.truncate(0);
            ByteBuffer text = ByteBuffer.wrap(mine.getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text, text.position());
            }
            if (!mine.equals(readAgain(file))) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(file, channel, Optional.of(before).filter(owner -> !owner.isEmpty())));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireFree(Path folder, FileChannel channel, String owner) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, owner);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, owner);
        } catch (IOException e) {
            // A file system without locks.
            if (mayBeAlive(owner)) {
                throw inUse(folder, owner);
            }
        }
    }

    private static InvalidInputException inUse(Path folder, String owner) {
        return new InvalidInputException(folder + ": is in use by " + (owner.isEmpty() ? "another process" : owner)
                + "; wait until it has ended, or choose another folder");
    }

    /** Whether an owner may be at work still: on another host nobody can tell. */
    static boolean mayBeAlive(String owner) {
        String[] words = owner.split(" ", 4);
        if (words.length < 4 || !words[1].matches("\\d{1,18}")) {
            return false;
        }
        return !words[3].equals(host())
                || ProcessHandle.of(Long.parseLong(words[1]))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(1024);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static String readAgain(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** The process that had the folder before and was killed; empty if the last one left in order. */
    public Optional<String> leftBehind() {
        return leftBehind;
    }

    /**
     * Demands that the folder is still this process's.
     *
     * @throws IllegalStateException if it has been given back
     */
    public void requireHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException(file + " is no longer held");
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Without a lock on it the file says nothing.
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be closed", e);
        }
    }
}
