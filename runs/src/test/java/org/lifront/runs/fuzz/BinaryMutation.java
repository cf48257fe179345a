package org.lifront.runs.fuzz;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Spoils binary files; half of the time it makes their checksums right again, as somebody would who means it. */
final class BinaryMutation {

    private static final int SHA_256_BYTES = 32;
    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        2,
        255,
        256,
        65535,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1L << 32,
        1L << 40
    };

    private BinaryMutation() {}

    /** An HDF5 file. */
    static byte[] hdf5(byte[] sound, SplittableRandom random) {
        byte[] bytes = spoiled(sound, random);
        if (random.nextBoolean() && bytes.length == sound.length) {
            for (int at = 0; at + 16 < bytes.length; at++) {
                if (bytes[at] == 'O' && bytes[at + 1] == 'H' && bytes[at + 2] == 'D' && bytes[at + 3] == 'R') {
                    repairObjectHeader(bytes, sound, at);
                }
            }
        }
        return bytes;
    }

    /** Version 2: signature, version, flags, perhaps four times and two limits, size of the messages, messages, checksum. */
    private static void repairObjectHeader(byte[] bytes, byte[] sound, int at) {
        int flags = sound[at + 5];
        int size = at + 6 + ((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0);
        int sizeBytes = 1 << (flags & 3);
        long messages = 0;
        for (int i = 0; i < sizeBytes && size + i < sound.length; i++) {
            messages |= (sound[size + i] & 0xFFL) << 8 * i;
        }
        long end = size + sizeBytes + messages;
        if (messages >= 0 && end + Integer.BYTES <= bytes.length) {
            int checksum = JenkinsLookup3HashLittle.hash(Arrays.copyOfRange(bytes, at, (int) end));
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt((int) end, checksum);
        }
    }

    /** A file that ends with the SHA-256 of the rest. */
    static byte[] signed(byte[] sound, SplittableRandom random) {
        byte[] bytes = spoiled(sound, random);
        if (random.nextInt(4) > 0 && bytes.length > SHA_256_BYTES) {
            try {
                int content = bytes.length - SHA_256_BYTES;
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(bytes, 0, content);
                System.arraycopy(digest.digest(), 0, bytes, content, SHA_256_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return bytes;
    }

    private static byte[] spoiled(byte[] sound, SplittableRandom random) {
        byte[] bytes = sound.clone();
        for (int left = random.nextInt(1, 4); left > 0; left--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, SplittableRandom random) {
        if (bytes.length < 2 * Long.BYTES) {
            return bytes;
        }
        int at = random.nextInt(bytes.length - Long.BYTES);
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3, 4 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 5 -> view.putInt(at, (int) number);
            case 6 -> view.putLong(at, number);
            case 7 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(512)), (byte) 0);
            case 8 -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(256), bytes.length - Math.max(from, at));
                System.arraycopy(bytes.clone(), from, bytes, at, length);
            }
            default -> {
                return random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }
}
