package org.lifront.runs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.lifront.kmc.simulation.RuleObserver;
import org.lifront.kmc.simulation.RunState;
import org.lifront.runs.execution.StopRequest;

/**
 * Times a running model: first a warm-up, in which the virtual machine compiles what is hot, then windows of about the
 * same length; then it asks the run to end.
 */
final class Windows implements RuleObserver {

    /** Windows that are measured; their median is the result. */
    static final int COUNT = 5;

    private final LongSupplier clock_ns;
    private final StopRequest stop;
    private final long warmUp_ns;
    private final long window_ns;
    private final List<Double> rates_perS = new ArrayList<>();
    private long begin_ns;
    private long beginEvents;
    private boolean isWarm;
    private long events;

    /**
     * @param clock_ns the time in nanoseconds
     * @param stop ends the run early
     * @param warmUp_s length of the warm-up in seconds
     * @param window_s least length of a window in seconds
     */
    Windows(LongSupplier clock_ns, StopRequest stop, double warmUp_s, double window_s) {
        this.clock_ns = clock_ns;
        this.stop = stop;
        this.warmUp_ns = Math.round(warmUp_s * 1e9);
        this.window_ns = Math.round(window_s * 1e9);
        this.begin_ns = clock_ns.getAsLong();
    }

    @Override
    public void sample(double[] row) {
        begin_ns = clock_ns.getAsLong();
    }

    @Override
    public void frame(double[] row, byte[] species) {
        begin_ns = clock_ns.getAsLong();
    }

    @Override
    public void advanced(RunState state) {
        long now_ns = clock_ns.getAsLong();
        long elapsed_ns = now_ns - begin_ns;
        if (elapsed_ns < (isWarm ? window_ns : warmUp_ns)) {
            return;
        }
        if (isWarm) {
            rates_perS.add((state.events() - beginEvents) / (elapsed_ns * 1e-9));
            events += state.events() - beginEvents;
        }
        isWarm = true;
        begin_ns = now_ns;
        beginEvents = state.events();
    }

    @Override
    public boolean stopRequested() {
        return rates_perS.size() == COUNT || stop.isRaised();
    }

    /** Whether all windows were measured. */
    boolean isComplete() {
        return rates_perS.size() == COUNT;
    }

    /** Events a second in each window. */
    List<Double> rates_perS() {
        return List.copyOf(rates_perS);
    }

    /** The median of them. */
    double median_perS() {
        return rates_perS.stream().sorted().toList().get(COUNT / 2);
    }

    /** Events in all windows. */
    long events() {
        return events;
    }
}
