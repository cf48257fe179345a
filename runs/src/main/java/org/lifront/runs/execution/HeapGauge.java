package org.lifront.runs.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** How much memory the program takes. */
public final class HeapGauge {

    private HeapGauge() {}

    /**
     * Bytes of the heap that are still reachable. Collects garbage, twice because what has a cleaner goes only the second
     * time; takes some ten milliseconds.
     */
    public static long reachable() {
        System.gc();
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
