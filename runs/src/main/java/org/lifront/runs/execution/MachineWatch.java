package org.lifront.runs.execution;

import java.util.function.LongSupplier;
import org.lifront.kmc.trajectory.MachineReadings;

/** Watches clock and heap during one run, for what its trajectory tells of the machine. Not thread-safe. */
public final class MachineWatch {

    private LongSupplier clock_ns;
    private final long start_ns;
    private final double before_s;
    private long last_ns;
    // Doubles, so that a run whose events nobody counts has the rate NaN; exact up to 2^53 events.
    private double events = Double.NaN;
    private double lastEvents;

    /** Watches a run that starts now. */
    public MachineWatch() {
        this(System::nanoTime, 0);
    }

    /**
     * Watches a run that goes on now.
     *
     * @param clock_ns nanoseconds from any origin
     * @param before_s real time that it has taken before, in seconds
     */
    MachineWatch(LongSupplier clock_ns, double before_s) {
        this.before_s = before_s;
        this.clock_ns = clock_ns;
        this.start_ns = clock_ns.getAsLong();
        this.last_ns = start_ns;
    }

    /**
     * Watches a run that goes on now.
     *
     * @param before_s real time that it has taken before, in seconds
     * @param eventsBefore events before
     */
    public static MachineWatch goingOn(double before_s, long eventsBefore) {
        MachineWatch watch = new MachineWatch(System::nanoTime, before_s);
        watch.lastEvents = eventsBefore;
        watch.counted(eventsBefore);
        return watch;
    }

    /**
     * Takes note of how far the run is.
     *
     * @param eventsSoFar events since the start
     */
    public void counted(long eventsSoFar) {
        events = eventsSoFar;
    }

    /** The run has ended; what is written of it from now on does not count. */
    void stop() {
        long now_ns = clock_ns.getAsLong();
        clock_ns = () -> now_ns;
    }

    /** Real time that the run has taken so far, in seconds. */
    public double wall_s() {
        return before_s + (clock_ns.getAsLong() - start_ns) * 1e-9;
    }

    /** What the machine is like now; its event rate is that since the last call, NaN if nothing was counted. */
    public MachineReadings readings() {
        long now_ns = clock_ns.getAsLong();
        double rate = (events - lastEvents) / ((now_ns - last_ns) * 1e-9);
        last_ns = now_ns;
        lastEvents = events;
        return new MachineReadings(before_s + (now_ns - start_ns) * 1e-9, rate, HeapGauge.used());
    }
}
