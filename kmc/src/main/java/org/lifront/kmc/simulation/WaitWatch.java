package org.lifront.kmc.simulation;

import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.engine.StopRule;

/**
 * Measures the waiting times between events until there are enough of them. Only the first so many after each sample are
 * measured, because reading the clock at every event costs a few percent of the speed.
 */
final class WaitWatch implements StopRule {

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
