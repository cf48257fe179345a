package org.lifront.kmc.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.lifront.kmc.input.InvalidInputException;

/**
 * Keeps a folder for one process. The operating system holds the lock and drops it with the process, however that ends;
 * the text in the file {@value #FILE} only tells others who it is. So what a killed process has left behind locks nothing.
 * The file stays when the lock is given back, empty: to remove it would open a gap between its opening and its locking.
 *
 * <p>Where the file system cannot lock, the process and host named in the file decide.
 */
public final class FolderLock implements AutoCloseable {

    /** Name of the lock file. */
    public static final String FILE = ".lock";

    /**
     * Lock files held by this process. POSIX drops all locks of a process on a file as soon as it closes any channel to
     * it, so a file that is held must not even be opened a second time.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Asking for it may mean asking the network. */
    private static final String HOST = host();

    /** Whoever only asks for the holder has the lock for microseconds, which must turn nobody away. */
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_NS = 10_000_000;

    private final Path file;
    private final Path key;
    private final FileChannel channel;
    private final Optional<String> leftBehind;

    private FolderLock(Path file, Path key, FileChannel channel, Optional<String> leftBehind) {
        this.file = file;
        this.key = key;
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
            Path key = folder.toRealPath().resolve(FILE);
            if (!HELD.add(key)) {
                throw inUse(folder, self());
            }
            try {
                return take(folder, file, key);
            } catch (IOException | RuntimeException e) {
                HELD.remove(key);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written (" + IoReason.of(e) + ").", e);
        }
    }

    /**
     * Who holds a folder at this moment, for those who only watch; takes nothing.
     *
     * @return a process and its host; empty if nobody does
     * @throws UncheckedIOException if the lock file cannot be read
     */
    public static Optional<String> holder(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (HELD.contains(folder.toRealPath().resolve(FILE))) {
                return Optional.of(self());
            }
            return holderOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read (" + IoReason.of(e) + ").", e);
        }
    }

    private static Optional<String> holderOf(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String owner = read(channel);
            try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return lock == null ? Optional.of(owner.isEmpty() ? "another process" : owner) : Optional.empty();
            } catch (IOException e) {
                // A file system without locks.
                return Optional.of(owner).filter(FolderLock::mayBeAlive);
            }
        }
    }

    private static FolderLock take(Path folder, Path file, Path key) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            String before = read(channel);
            requireFree(folder, channel, before);
            if (!before.isEmpty()) {
                channel.truncate(0);
            }
            ByteBuffer text = ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text, text.position());
            }
            return new FolderLock(file, key, channel, Optional.of(before).filter(owner -> !owner.isEmpty()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + " on " + HOST;
    }

    private static void requireFree(Path folder, FileChannel channel, String owner) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (channel.tryLock() != null) {
                    return;
                }
            } catch (IOException e) {
                // A file system without locks.
                if (mayBeAlive(owner)) {
                    throw inUse(folder, owner);
                }
                return;
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        throw inUse(folder, owner);
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
        return !words[3].equals(HOST)
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
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // Without a lock on it the file says nothing that counts.
        } finally {
            HELD.remove(key);
        }
    }
}
