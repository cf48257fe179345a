package org.lifront.kmc.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSource;

/**
 * Reads a checkpoint file. Before the first array is handed out, the whole file has passed its checksum, so what follows
 * is what was written; sizes are checked all the same.
 */
final class CheckpointInput implements StateSource, AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final InputStream in;
    private long left;

    private CheckpointInput(Path file, InputStream in, long left) {
        this.file = file;
        this.in = in;
        this.left = left;
    }

    /**
     * Checks a file and opens it.
     *
     * @throws DamagedCheckpointException if it is damaged, truncated, foreign or of another version
     */
    static CheckpointInput open(Path file) {
        try {
            checksum(file);
            long content = Files.size(file) - CheckpointFormat.CHECKSUM_BYTES;
            CheckpointInput input =
                    new CheckpointInput(file, new BufferedInputStream(Files.newInputStream(file)), content);
            input.readStart();
            return input;
        } catch (IOException e) {
            throw new DamagedCheckpointException(file, "cannot be read");
        }
    }

    /**
     * The checksum at the end of a file.
     *
     * @throws DamagedCheckpointException if it is not that of the bytes before it
     */
    static byte[] checksum(Path file) throws IOException {
        long content = Files.size(file) - CheckpointFormat.CHECKSUM_BYTES;
        if (content < 0) {
            throw new DamagedCheckpointException(file, "is truncated");
        }
        MessageDigest digest = CheckpointFormat.newDigest();
        byte[] block = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            long left = content;
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(block, 0, read);
                left -= read;
            }
            byte[] stored = in.readAllBytes();
            if (!Arrays.equals(digest.digest(), stored)) {
                throw new DamagedCheckpointException(file, "is damaged, it does not match its checksum");
            }
            return stored;
        }
    }

    private void readStart() {
        byte[] magic = new byte[CheckpointFormat.MAGIC.length];
        next(magic.length).get(magic);
        if (!Arrays.equals(magic, CheckpointFormat.MAGIC)) {
            throw new DamagedCheckpointException(file, "is no checkpoint of LiFront");
        }
        int version = next(Integer.BYTES).getInt();
        if (version != CheckpointFormat.VERSION) {
            throw new DamagedCheckpointException(
                    file,
                    "has version " + version + " of the format, this program reads version " + CheckpointFormat.VERSION
                            + " only");
        }
    }

    @Override
    public byte[] bytes(String name) {
        byte[] values = new byte[begin(CheckpointFormat.BYTES, name)];
        next(values.length).get(values);
        return values;
    }

    @Override
    public int[] ints(String name) {
        int[] values = new int[begin(CheckpointFormat.INTS, name)];
        next(Math.multiplyExact(Integer.BYTES, values.length)).asIntBuffer().get(values);
        return values;
    }

    @Override
    public long[] longs(String name) {
        long[] values = new long[begin(CheckpointFormat.LONGS, name)];
        next(Math.multiplyExact(Long.BYTES, values.length)).asLongBuffer().get(values);
        return values;
    }

    @Override
    public double[] doubles(String name) {
        double[] values = new double[begin(CheckpointFormat.DOUBLES, name)];
        next(Math.multiplyExact(Double.BYTES, values.length)).asDoubleBuffer().get(values);
        return values;
    }

    /** Reads the start of an array; returns its length. */
    private int begin(byte kind, String name) {
        byte foundKind = next(1).get();
        byte[] utf8 = new byte[foundKind == CheckpointFormat.END ? 0 : next(1).get() & 0xFF];
        next(utf8.length).get(utf8);
        String found = new String(utf8, StandardCharsets.UTF_8);
        if (foundKind != kind || !found.equals(name)) {
            throw new StateMismatchException(file + " holds " + legible(found) + " where '" + name + "' is expected");
        }
        long length = next(Long.BYTES).getLong();
        if (length < 0 || length > left / CheckpointFormat.elementBytes(kind)) {
            throw new StateMismatchException(file + " claims " + length + " elements for '" + name + "'");
        }
        return Math.toIntExact(length);
    }

    /** A name that this program would write, or the remark that it is none. */
    private static String legible(String found) {
        return found.matches("[ -~]{1,80}") ? "'" + found + "'" : "something without a name";
    }

    private ByteBuffer next(int bytes) {
        if (bytes > left) {
            throw new StateMismatchException(file + " ends too early");
        }
        left -= bytes;
        try {
            byte[] block = in.readNBytes(bytes);
            if (block.length < bytes) {
                throw new StateMismatchException(file + " was shortened while it was read");
            }
            return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Demands that nothing is left. */
    void requireEnd() {
        if (next(1).get() != CheckpointFormat.END || left != 0) {
            throw new StateMismatchException(file + " holds more than is expected");
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be closed", e);
        }
    }
}
