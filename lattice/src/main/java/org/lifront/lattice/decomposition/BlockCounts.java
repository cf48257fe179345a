package org.lifront.lattice.decomposition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many blocks a box is cut into along each axis: 1 for an axis that is not cut, otherwise an even number, so that
 * two colours can alternate around a periodic box.
 *
 * @param x blocks along x
 * @param y blocks along y
 * @param z blocks along z
 */
public record BlockCounts(int x, int y, int z) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})x(\\d{1,4})(?:x(\\d{1,4}))?");

    /** @throws IllegalArgumentException if a count is neither 1 nor even */
    public BlockCounts {
        for (int count : new int[] {x, y, z}) {
            if (count < 1 || count > 1 && count % 2 != 0) {
                throw new IllegalArgumentException("found " + x + "x" + y + "x" + z
                        + " blocks, expected an even number along every axis that is cut, and 1 along the others");
            }
        }
    }

    /**
     * Reads counts such as {@code 4x4x2}; {@code 4x4} leaves z uncut.
     *
     * @throws IllegalArgumentException if the text does not say such counts, with a sentence for the user
     */
    public static BlockCounts parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "found '" + text + "', expected numbers of blocks along x, y and z such as '4x4x2' or '4x4'");
        }
        String z = matcher.group(3);
        return new BlockCounts(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                z == null ? 1 : Integer.parseInt(z));
    }

    /** Number of blocks. */
    public int total() {
        return x * y * z;
    }

    /** Number of colours: two for every axis that is cut. */
    public int colours() {
        return (x > 1 ? 2 : 1) * (y > 1 ? 2 : 1) * (z > 1 ? 2 : 1);
    }

    /** Blocks along an axis: 0 is x, 1 is y, 2 is z. */
    public int along(int axis) {
        return axis == 0 ? x : axis == 1 ? y : z;
    }

    @Override
    public String toString() {
        return x + "x" + y + "x" + z;
    }
}
