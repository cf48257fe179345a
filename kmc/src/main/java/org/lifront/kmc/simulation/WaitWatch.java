package org.lifront.kmc.simulation;

import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * Measures the waiting times between events until there are enough of them. Only the first so many after each sample are
 * measured, because reading the clock at every event costs a few percent of the speed.
 */
final class WaitWatch implements StopRule, Resumable {

    /** Waiting times that are measured after each sample. */
    static final int ENOUGH = 1000;

    private final Engine engine;
    private double last_s;
    private double sum_s;
    private double squares_s2;
    private int count;
    private long left;

    WaitWatch(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void save(StateSink sink) {
        sink.doubles("last event and sums of waiting times", last_s, sum_s, squares_s2);
        sink.ints("waiting times", count);
    }

    @Override
    public void restore(StateSource source) {
        double[] sums = source.doubles("last event and sums of waiting times", 3);
        last_s = sums[0];
        sum_s = sums[1];
        squares_s2 = sums[2];
        count = source.ints("waiting times", 1)[0];
    }

    /** Forgets what was measured. */
    void restart() {
        last_s = engine.time_s();
        sum_s = 0;
        squares_s2 = 0;
        count = 0;
    }

    /** Whether there are still too few. */
    boolean wantsMore() {
        return count < ENOUGH;
    }

    /** Goes on measuring, over so many events at most. */
    WaitWatch over(long events) {
        left = Math.min(events, ENOUGH - count);
        return this;
    }

    @Override
    public boolean stopsNow() {
        double now_s = engine.time_s();
        double wait_s = now_s - last_s;
        last_s = now_s;
        sum_s += wait_s;
        squares_s2 += wait_s * wait_s;
        count++;
        return --left <= 0;
    }

    /** Standard deviation of the measured waiting times in seconds; NaN if there are fewer than two. */
    double deviation_s() {
        if (count < 2) {
            return Double.NaN;
        }
        double mean_s = sum_s / count;
        return Math.sqrt(Math.max(0, (squares_s2 - count * mean_s * mean_s) / (count - 1)));
    }
}
