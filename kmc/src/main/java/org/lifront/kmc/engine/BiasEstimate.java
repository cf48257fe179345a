package org.lifront.kmc.engine;

import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * The bias of the event rate by comparison of windows: most sweeps take the whole window, some take half of it. The
 * error of sweeps in random order is of second order in the window, so that the two rates a (whole) and b (half) tell
 * the rate without bias, {@code b + (b - a) / 3} (Richardson's extrapolation).
 *
 * <p>Windows follow the pattern whole x 3m, half x 4m, whole x 3m, which takes a time of 8m windows and is symmetric, so
 * that a lattice whose rate changes steadily shows no bias. The scatter among these groups gives the standard error.
 */
final class BiasEstimate implements Resumable {

    /** Sweeps of a quarter of the time at half windows; long enough for the surroundings of the cuts to adapt. */
    private static final int REPEATS = 2;

    private static final int FEWEST_GROUPS = 8;
    private static final int FIRST_HALF = 3 * REPEATS;
    private static final int LAST_HALF = 7 * REPEATS;
    private static final int GROUP = 10 * REPEATS;

    private int position;
    private final long[] groupEvents = new long[2];
    private final double[] groupTime_s = new double[2];
    private final long[] events = new long[2];
    private final double[] time_s = new double[2];
    private long groups;
    private double sumSquares;

    /** Length of the next sweep in windows: 1 or 1/2. */
    double nextShare() {
        return isHalf() ? 0.5 : 1;
    }

    private boolean isHalf() {
        return position >= FIRST_HALF && position < LAST_HALF;
    }

    /** Takes note of a sweep with the length that {@link #nextShare} said. */
    void add(long sweepEvents, double length_s) {
        int kind = isHalf() ? 1 : 0;
        groupEvents[kind] += sweepEvents;
        groupTime_s[kind] += length_s;
        position++;
        if (position == GROUP) {
            closeGroup();
        }
    }

    private void closeGroup() {
        double rate_perS = (groupEvents[0] + groupEvents[1]) / (groupTime_s[0] + groupTime_s[1]);
        if (rate_perS > 0) {
            double difference =
                    (groupEvents[0] / groupTime_s[0] - groupEvents[1] / groupTime_s[1]) * weight(groupTime_s);
            sumSquares += difference * difference;
            groups++;
        }
        for (int kind = 0; kind < 2; kind++) {
            events[kind] += groupEvents[kind];
            time_s[kind] += groupTime_s[kind];
            groupEvents[kind] = 0;
            groupTime_s[kind] = 0;
        }
        position = 0;
    }

    private static double weight(double[] times_s) {
        return times_s[0] + times_s[1];
    }

    @Override
    public void save(StateSink sink) {
        sink.longs("sweeps of the bias estimate", position, groups);
        sink.longs("events of whole and half windows", groupEvents[0], groupEvents[1], events[0], events[1]);
        sink.doubles("times of whole and half windows, s", groupTime_s[0], groupTime_s[1], time_s[0], time_s[1]);
        sink.doubles("squares of differences", sumSquares);
    }

    @Override
    public void restore(StateSource source) {
        long[] sweeps = source.longs("sweeps of the bias estimate", 2);
        position = (int) sweeps[0];
        groups = sweeps[1];
        long[] counts = source.longs("events of whole and half windows", 4);
        double[] times_s = source.doubles("times of whole and half windows, s", 4);
        for (int kind = 0; kind < 2; kind++) {
            groupEvents[kind] = counts[kind];
            events[kind] = counts[2 + kind];
            groupTime_s[kind] = times_s[kind];
            time_s[kind] = times_s[2 + kind];
        }
        sumSquares = source.doubles("squares of differences", 1)[0];
    }

    private double difference_perS() {
        return events[0] / time_s[0] - events[1] / time_s[1];
    }

    private double unbiased_perS() {
        return events[1] / time_s[1] - difference_perS() / 3;
    }

    /** Relative bias of the event rate of the run, whole and half windows together; NaN before the first group. */
    double relative() {
        double mean_perS = (events[0] + events[1]) / weight(time_s);
        return mean_perS / unbiased_perS() - 1;
    }

    /** Standard error of {@link #relative}; NaN before there are enough groups. */
    double error() {
        if (groups < FEWEST_GROUPS) {
            return Double.NaN;
        }
        double mean = difference_perS() * weight(time_s) / groups;
        double variance = Math.max(0, sumSquares / groups - mean * mean) / (groups - 1);
        // To first order relative() is the difference times (share of whole windows + 1/3) over the rate.
        double sensitivity = time_s[0] / weight(time_s) + 1.0 / 3;
        return Math.sqrt(variance) * groups / weight(time_s) * sensitivity / unbiased_perS();
    }
}
