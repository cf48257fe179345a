package org.lifront.kmc.state;

import java.util.ArrayDeque;
import java.util.Deque;

/** A state in memory: what was written comes out again in the same order, once. */
public final class StateBuffer implements StateSink, StateSource {

    private final Deque<Entry> entries = new ArrayDeque<>();

    /** An array and its name; the array is a copy. */
    private static final class Entry {
        private final String name;
        private final Object values;

        Entry(String name, Object values) {
            this.name = name;
            this.values = values;
        }
    }

    @Override
    public void bytes(String name, byte[] values) {
        entries.add(new Entry(name, values.clone()));
    }

    @Override
    public void ints(String name, int... values) {
        entries.add(new Entry(name, values.clone()));
    }

    @Override
    public void longs(String name, long... values) {
        entries.add(new Entry(name, values.clone()));
    }

    @Override
    public void doubles(String name, double... values) {
        entries.add(new Entry(name, values.clone()));
    }

    @Override
    public byte[] bytes(String name) {
        return next(name, byte[].class);
    }

    @Override
    public int[] ints(String name) {
        return next(name, int[].class);
    }

    @Override
    public long[] longs(String name) {
        return next(name, long[].class);
    }

    @Override
    public double[] doubles(String name) {
        return next(name, double[].class);
    }

    /** Whether everything has been taken out. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    private <T> T next(String name, Class<T> type) {
        Entry entry = entries.poll();
        if (entry == null || !entry.name.equals(name) || !type.isInstance(entry.values)) {
            throw new StateMismatchException("expected the saved array '" + name + "' of "
                    + type.getComponentType() + ", found "
                    + (entry == null
                            ? "the end"
                            : "'" + entry.name + "' of "
                                    + entry.values.getClass().getComponentType()));
        }
        return type.cast(entry.values);
    }
}
