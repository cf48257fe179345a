package org.lifront.kmc.state;

/**
 * Gives back what a {@link StateSink} took, in the same order. Every method throws {@link StateMismatchException} if what
 * comes next has another name, type or length.
 */
public interface StateSource {

    /** The next array, which must be one of bytes. */
    byte[] bytes(String name);

    /** The next array, which must be one of 32-bit integers. */
    int[] ints(String name);

    /** The next array, which must be one of 64-bit integers. */
    long[] longs(String name);

    /** The next array, which must be one of doubles. */
    double[] doubles(String name);

    /** The next array, which must be one of bytes of that length. */
    default byte[] bytes(String name, int length) {
        byte[] values = bytes(name);
        requireLength(name, values.length, length);
        return values;
    }

    /** The next array, which must be one of 32-bit integers of that length. */
    default int[] ints(String name, int length) {
        int[] values = ints(name);
        requireLength(name, values.length, length);
        return values;
    }

    /** The next array, which must be one of 64-bit integers of that length. */
    default long[] longs(String name, int length) {
        long[] values = longs(name);
        requireLength(name, values.length, length);
        return values;
    }

    /** The next array, which must be one of doubles of that length. */
    default double[] doubles(String name, int length) {
        double[] values = doubles(name);
        requireLength(name, values.length, length);
        return values;
    }

    /** A truth value. */
    default boolean flag(String name) {
        return ints(name, 1)[0] != 0;
    }

    private static void requireLength(String name, int found, int expected) {
        if (found != expected) {
            throw new StateMismatchException(
                    "the saved array '" + name + "' has " + found + " elements where " + expected + " are expected");
        }
    }
}
