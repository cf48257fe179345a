package org.lifront.kmc.trajectory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over the content of datasets: numbers as little-endian bytes with all their bits (so that NaN stays NaN and
 * -0.0 is not 0.0), text as UTF-8.
 */
final class Checksum {

    private static final int BLOCK_VALUES = 1024;

    private final MessageDigest digest = newDigest();

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(byte[] content) {
        return new Checksum().add(content).hex();
    }

    /** Checksum of what is left in a buffer. */
    static String of(ByteBuffer content) {
        return new Checksum().add(content).hex();
    }

    static String of(double[] content) {
        return new Checksum().add(content).hex();
    }

    static String of(long[] content) {
        Checksum checksum = new Checksum();
        for (long value : content) {
            checksum.add(value);
        }
        return checksum.hex();
    }

    /** Checksum of the rows, one after the other. */
    static String of(long[][] rows) {
        return of(Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray());
    }

    /** Checksum of the rows, one after the other. */
    static String of(double[][] rows) {
        return of(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    /** Checksum of a single text. */
    static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Checksum of a list of texts, each followed by a zero byte. */
    static String of(List<String> content) {
        Checksum checksum = new Checksum();
        for (String text : content) {
            checksum.add(text.getBytes(StandardCharsets.UTF_8)).add(new byte[1]);
        }
        return checksum.hex();
    }

    Checksum add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    Checksum add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    Checksum add(long value) {
        return add(littleEndian(Long.BYTES).putLong(value).array());
    }

    Checksum add(double[] values) {
        ByteBuffer block = littleEndian(BLOCK_VALUES * Double.BYTES);
        for (double value : values) {
            if (!block.hasRemaining()) {
                digest.update(block.flip());
                block.clear();
            }
            block.putLong(Double.doubleToRawLongBits(value));
        }
        digest.update(block.flip());
        return this;
    }

    /** The checksum as 64 hexadecimal digits; resets this object. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
