package org.lifront.runs.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** How much memory the program takes. */
public final class HeapGauge {

    private final long before;

    private HeapGauge(long before) {
        this.before = before;
    }

    /** Starts to measure what is allocated from now on. */
    public static HeapGauge start() {
        return new HeapGauge(reachableBytes());
    }

    /**
     * Bytes of everything that has been allocated since the start and is still reachable. Collects garbage, which takes
     * some ten milliseconds.
     */
    public long kept() {
        return Math.max(0, reachableBytes() - before);
    }

    private static long reachableBytes() {
        System.gc();
        return used();
    }

    /** Bytes of the heap in use, garbage included. */
    public static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Largest sum of all memory areas of the virtual machine so far, garbage included: an upper bound. */
    public static long peak() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            sum += pool.getPeakUsage().getUsed();
        }
        return sum;
    }
}
