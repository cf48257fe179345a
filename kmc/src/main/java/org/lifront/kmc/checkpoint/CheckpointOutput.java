package org.lifront.kmc.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.lifront.kmc.state.StateSink;

/** Writes a state into a checkpoint file, array by array, with little memory. */
final class CheckpointOutput implements StateSink, AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final MessageDigest digest = CheckpointFormat.newDigest();

    /** Begins a file, which must not exist. */
    CheckpointOutput(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        buffer.put(CheckpointFormat.MAGIC).putInt(CheckpointFormat.VERSION);
    }

    @Override
    public void bytes(String name, byte[] values) {
        begin(CheckpointFormat.BYTES, name, values.length);
        for (int from = 0; from < values.length; from += BUFFER_BYTES) {
            int length = Math.min(BUFFER_BYTES, values.length - from);
            room(length).put(values, from, length);
        }
    }

    @Override
    public void ints(String name, int... values) {
        begin(CheckpointFormat.INTS, name, values.length);
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
    }

    @Override
    public void longs(String name, long... values) {
        begin(CheckpointFormat.LONGS, name, values.length);
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
    }

    @Override
    public void doubles(String name, double... values) {
        begin(CheckpointFormat.DOUBLES, name, values.length);
        for (double value : values) {
            room(Double.BYTES).putLong(Double.doubleToRawLongBits(value));
        }
    }

    private void begin(byte kind, String name, int length) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > CheckpointFormat.LONGEST_NAME) {
            throw new IllegalArgumentException("the name of a saved array is too long: " + name);
        }
        room(2 + utf8.length + Long.BYTES)
                .put(kind)
                .put((byte) utf8.length)
                .put(utf8)
                .putLong(length);
    }

    /** The buffer, with at least so much room in it. */
    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            drain();
        }
        return buffer;
    }

    private void drain() {
        buffer.flip();
        digest.update(buffer.duplicate());
        write();
        buffer.clear();
    }

    private void write() {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the file with its checksum.
     *
     * @return the checksum
     */
    byte[] finish() {
        room(1).put(CheckpointFormat.END);
        drain();
        byte[] checksum = digest.digest();
        buffer.put(checksum).flip();
        write();
        return checksum;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
