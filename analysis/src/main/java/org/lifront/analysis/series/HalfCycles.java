package org.lifront.analysis.series;

import java.util.OptionalDouble;

/**
 * Where each half cycle begins and ends in a time series, and means over it.
 *
 * <p>The simulation writes a sample at the start of a half cycle, whenever it solves the fields anew, and at the end.
 * Between samples the fields are frozen, so a sample's value holds until the next one:
 *
 * <pre>
 *   value  v0 |------|
 *             |      | v1 |-----------|
 *             t0          t1          t2 (end; its own value spans no time)
 *   mean = (v0 (t1 - t0) + v1 (t2 - t1)) / (t2 - t0)
 * </pre>
 *
 * Half cycle {@code h} counts from 1; cycle {@code n} consists of half cycles {@code 2n - 1} and {@code 2n}.
 */
public final class HalfCycles {

    /** A last half cycle shorter than the first by more than this fraction was interrupted. */
    private static final double DURATION_TOLERANCE = 1e-6;

    private final double[] time_s;
    /** Sample at which half cycle h = index + 1 begins; one entry more than half cycles. */
    private final int[] begin;

    private HalfCycles(double[] time_s, int[] begin) {
        this.time_s = time_s;
        this.begin = begin;
    }

    /**
     * Finds the half cycles of a time series.
     *
     * @param time_s time of each sample in seconds, not decreasing
     * @param halfCycle half cycle of each sample, 0 before cycling, then 1, 2, 3, ...
     * @throws IllegalArgumentException if the half cycles do not count up one by one
     */
    public static HalfCycles of(double[] time_s, double[] halfCycle) {
        int count = halfCycle.length == 0 ? 0 : (int) halfCycle[halfCycle.length - 1];
        int[] begin = new int[count + 1];
        int reached = 0;
        for (int i = 0; i < halfCycle.length; i++) {
            int half = (int) halfCycle[i];
            if (half == reached + 1) {
                begin[reached++] = i;
            } else if (half != reached) {
                throw new IllegalArgumentException(
                        "sample " + i + " belongs to half cycle " + half + ", but the one before to " + reached);
            }
        }
        begin[count] = halfCycle.length;
        return new HalfCycles(time_s.clone(), begin);
    }

    /** Time of a sample in seconds. */
    public double time_s(int sample) {
        return time_s[sample];
    }

    /** Number of half cycles begun. */
    public int count() {
        return begin.length - 1;
    }

    /** Number of cycles of which both halves ran to their end. */
    public int completeCycles() {
        int count = count();
        if (count > 1 && duration_s(count) < duration_s(1) * (1 - DURATION_TOLERANCE)) {
            count--;
        }
        return count / 2;
    }

    /** First sample of a half cycle. */
    public int firstSample(int halfCycle) {
        return begin[halfCycle - 1];
    }

    /** Last sample of a half cycle. */
    public int lastSample(int halfCycle) {
        return begin[halfCycle] - 1;
    }

    /** Time between the first and the last sample of a half cycle, in seconds. */
    public double duration_s(int halfCycle) {
        return time_s[lastSample(halfCycle)] - time_s[firstSample(halfCycle)];
    }

    /**
     * Time-weighted mean of a step function over both halves of a cycle.
     *
     * @param values value of each sample
     * @param cycle cycle, from 1
     * @return empty if the cycle is not complete or a value in it is NaN
     */
    public OptionalDouble mean(double[] values, int cycle) {
        if (cycle < 1 || cycle > completeCycles()) {
            return OptionalDouble.empty();
        }
        double mean = (integral(values, 2 * cycle - 1) + integral(values, 2 * cycle))
                / (duration_s(2 * cycle - 1) + duration_s(2 * cycle));
        return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /** Time-weighted mean of a step function over one half cycle, from 1; NaN if a value is or if it takes no time. */
    public double meanOfHalf(double[] values, int halfCycle) {
        return integral(values, halfCycle) / duration_s(halfCycle);
    }

    private double integral(double[] values, int halfCycle) {
        double sum = 0;
        for (int i = firstSample(halfCycle); i < lastSample(halfCycle); i++) {
            sum += values[i] * (time_s[i + 1] - time_s[i]);
        }
        return sum;
    }

    /** Value of the last sample of a cycle; empty if the cycle is not complete or the value is NaN. */
    public OptionalDouble atEndOf(double[] values, int cycle) {
        if (cycle < 1 || cycle > completeCycles()) {
            return OptionalDouble.empty();
        }
        double value = values[lastSample(2 * cycle)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Cycles elapsed at each sample: 0 until cycling begins, 1 at the end of cycle 1, growing evenly with time inside
     * a half cycle.
     */
    public double[] cyclesElapsed() {
        double[] elapsed = new double[time_s.length];
        for (int half = 1; half <= count(); half++) {
            double duration_s = half == count() && half > 1 ? duration_s(half - 1) : duration_s(half);
            for (int i = firstSample(half); i <= lastSample(half); i++) {
                double fraction = duration_s > 0 ? (time_s[i] - time_s[firstSample(half)]) / duration_s : 0;
                elapsed[i] = (half - 1 + fraction) / 2;
            }
        }
        return elapsed;
    }
}
