package org.lifront.kmc.state;

/**
 * Takes a state, one named array after the other. Names tell a reader of the file what is what, and a restoring program
 * that it reads what it thinks it reads; they may repeat.
 */
public interface StateSink {

    /** Writes bytes. */
    void bytes(String name, byte[] values);

    /** Writes 32-bit integers. */
    void ints(String name, int... values);

    /** Writes 64-bit integers. */
    void longs(String name, long... values);

    /** Writes doubles with all their bits. */
    void doubles(String name, double... values);

    /** Writes a truth value. */
    default void flag(String name, boolean value) {
        ints(name, value ? 1 : 0);
    }
}
