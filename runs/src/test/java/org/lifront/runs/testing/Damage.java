package org.lifront.runs.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Random damage to a file: flipped, inserted, deleted and repeated bytes. */
public final class Damage {

    private static final byte[] SPICE =
            "{}[]:,-\"'#&*!|>%@`?~\t\n\0 .eE0919+\u00e9\ufeff\u2028".getBytes(StandardCharsets.UTF_8);

    private Damage() {}

    /** The file without its comments and with one to four wounds. */
    public static byte[] of(byte[] original, SplittableRandom random) {
        byte[] bytes = withoutComments(original);
        for (int left = random.nextInt(1, 5); left > 0; left--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> joined(bytes, at, new byte[] {SPICE[random.nextInt(SPICE.length)]}, at);
            case 2 -> joined(bytes, at, new byte[0], to);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            default ->
                joined(bytes, at, new byte[] {SPICE[random.nextInt(SPICE.length)]}, Math.min(bytes.length, at + 1));
        };
    }

    private static byte[] joined(byte[] bytes, int upTo, byte[] inserted, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, upTo);
        out.writeBytes(inserted);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    /** Most bytes of a tutorial are comments, which hardly any damage could hurt. */
    private static byte[] withoutComments(byte[] original) {
        return new String(original, StandardCharsets.UTF_8)
                .replaceAll("(?m)\\s*#.*$", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
