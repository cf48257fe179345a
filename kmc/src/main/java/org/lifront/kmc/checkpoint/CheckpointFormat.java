package org.lifront.kmc.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Version 1 of the layout of a checkpoint file; {@code docs/trajectory-format.md} draws it. */
final class CheckpointFormat {

    static final byte[] MAGIC = "LiFrontC".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;

    /** Bytes of the SHA-256 at the end. */
    static final int CHECKSUM_BYTES = 32;

    static final byte END = 0;
    static final byte BYTES = 1;
    static final byte INTS = 2;
    static final byte LONGS = 3;
    static final byte DOUBLES = 4;

    /** Most bytes in the name of an array. */
    static final int LONGEST_NAME = 255;

    private CheckpointFormat() {}

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Bytes of one element. */
    static int elementBytes(byte kind) {
        return switch (kind) {
            case BYTES -> Byte.BYTES;
            case INTS -> Integer.BYTES;
            case LONGS -> Long.BYTES;
            case DOUBLES -> Double.BYTES;
            default -> throw new IllegalArgumentException("there is no kind " + kind + " of arrays");
        };
    }
}
