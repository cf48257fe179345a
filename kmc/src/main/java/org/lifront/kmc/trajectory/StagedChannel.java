package org.lifront.kmc.trajectory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file channel that can only be written to, and that keeps the first bytes of the file in memory until it is closed:
 * jHDF lays a file out in hundreds of small pieces, in no order, each of which would be a call of the operating system.
 *
 * <p>Not thread-safe.
 */
final class StagedChannel extends FileChannel {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int SMALLEST_ARRAY = 1 << 16;

    private final int staged;
    private final Optional<FileChannel> file;
    private byte[] start = new byte[SMALLEST_ARRAY];
    private long size;
    private long position;

    private StagedChannel(int staged, Optional<FileChannel> file) {
        this.staged = staged;
        this.file = file;
    }

    /** All bytes stay in memory, as many as an array can have. */
    static StagedChannel inMemory() {
        return new StagedChannel(LARGEST_ARRAY, Optional.empty());
    }

    /**
     * A new file.
     *
     * @param staged how many bytes are kept in memory until the end, at least 0
     * @throws IOException if the file exists or cannot be made
     */
    static StagedChannel to(Path file, int staged) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new StagedChannel(staged, Optional.of(channel));
    }

    /** What is in memory: all of the file, or its start. */
    byte[] bytes() {
        return Arrays.copyOf(start, (int) Math.min(size, staged));
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int bytes = write(source, position);
        position += bytes;
        return bytes;
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        int bytes = source.remaining();
        int toStart = (int) Math.max(0, Math.min(bytes, staged - at));
        if (toStart > 0) {
            int end = (int) at + toStart;
            if (end > start.length) {
                start = Arrays.copyOf(start, (int) Math.min(staged, Math.max(end, 2L * start.length)));
            }
            source.get(start, (int) at, toStart);
        }
        while (source.hasRemaining()) {
            FileChannel channel = file.orElseThrow(() -> new IOException("the file is larger than an array"));
            channel.write(source, at + bytes - source.remaining());
        }
        size = Math.max(size, at + bytes);
        return bytes;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        try (FileChannel channel = file.get()) {
            ByteBuffer bytes = ByteBuffer.wrap(start, 0, (int) Math.min(size, staged));
            while (bytes.hasRemaining()) {
                channel.write(bytes, bytes.position());
            }
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer target, long at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long newSize) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long at, long length, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long at, long length, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
