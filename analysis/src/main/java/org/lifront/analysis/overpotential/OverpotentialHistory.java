package org.lifront.analysis.overpotential;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.HalfCycles;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * Whole-cell overpotential of one run.
 *
 * <p>"The overpotential at cycle n" is the time-weighted mean magnitude over the two half cycles of cycle n. A
 * published curve shows a band that is one cycle wide at such a point; its mean height is what can be read from it.
 */
public final class OverpotentialHistory {

    private static final double SECONDS_PER_HOUR = 3600;

    private final HalfCycles halfCycles;
    private final double[] time_s;
    private final double[] current_A;
    private final double[] overpotential_V;
    private final double[] clipped;
    /** Empty in trajectories of early versions. */
    private final double[] lost_C;

    /** 1 where current flows, 0 at rest. */
    private final double[] flowing;

    private final boolean rests;

    private OverpotentialHistory(
            HalfCycles halfCycles,
            double[] time_s,
            double[] current_A,
            double[] overpotential_V,
            double[] clipped,
            double[] lost_C) {
        this.halfCycles = halfCycles;
        this.time_s = time_s;
        this.current_A = current_A;
        this.overpotential_V = overpotential_V;
        this.clipped = clipped;
        this.lost_C = lost_C;
        this.flowing = Arrays.stream(current_A).map(i -> i == 0 ? 0 : 1).toArray();
        this.rests = IntStream.range(
                        halfCycles.count() == 0 ? flowing.length : halfCycles.firstSample(1), flowing.length)
                .anyMatch(i -> flowing[i] == 0);
    }

    /** Reads columns {@code current_A}, {@code overpotential_V} and {@code clipped} of a trajectory. */
    public static OverpotentialHistory of(TrajectoryReader trajectory, HalfCycles halfCycles) {
        List<double[]> columns = trajectory.series(List.of("time_s", "current_A", "overpotential_V", "clipped"));
        return new OverpotentialHistory(
                halfCycles,
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                trajectory.hasSeries("lost_charge_C") ? trajectory.series("lost_charge_C") : new double[0]);
    }

    /** Time-weighted mean magnitude over a cycle in volt, rests left out; empty if the cycle is not complete. */
    public OptionalDouble mean_V(int cycle) {
        OptionalDouble mean = halfCycles.mean(overpotential_V, cycle);
        double driven = halfCycles.mean(flowing, cycle).orElse(1);
        // A division by 1 of sums that were rounded would not be exact.
        return rests && mean.isPresent() ? OptionalDouble.of(mean.getAsDouble() / driven) : mean;
    }

    /** Mean magnitude of every complete cycle: x = middle of the cycle in cycles elapsed (n - 1/2), y in volt. */
    public Curve cycleMeans() {
        int cycles = halfCycles.completeCycles();
        double[] x = new double[cycles];
        double[] y = new double[cycles];
        for (int n = 1; n <= cycles; n++) {
            x[n - 1] = n - 0.5;
            y[n - 1] = mean_V(n).orElse(Double.NaN);
        }
        return Curve.of(x, y);
    }

    /** Every sample during cycling: x = cycles elapsed, y = magnitude in volt; to be drawn as steps. */
    public Curve history() {
        if (halfCycles.count() == 0) {
            return Curve.of(new double[0], new double[0]);
        }
        int from = halfCycles.firstSample(1);
        double[] elapsed = halfCycles.cyclesElapsed();
        return Curve.of(
                Arrays.copyOfRange(elapsed, from, elapsed.length),
                Arrays.copyOfRange(overpotential_V, from, overpotential_V.length));
    }

    /**
     * One cycle as the cycler shows it: x = hours since the cycle began, y = voltage with the sign of the current;
     * to be drawn as steps. Empty if the cycle is not complete.
     */
    public Curve profile(int cycle) {
        if (cycle < 1 || cycle > halfCycles.completeCycles()) {
            return Curve.of(new double[0], new double[0]);
        }
        int from = halfCycles.firstSample(2 * cycle - 1);
        int to = halfCycles.lastSample(2 * cycle) + 1;
        double[] x = new double[to - from];
        double[] y = new double[to - from];
        for (int i = from; i < to; i++) {
            x[i - from] = (time_s[i] - time_s[from]) / SECONDS_PER_HOUR;
            y[i - from] = Math.signum(current_A[i]) * overpotential_V[i];
        }
        return Curve.of(x, y);
    }

    /** Charge in coulomb that the voltage limit of the cycler has kept from flowing, over all half cycles. */
    public double lost_C() {
        double sum = 0;
        for (int half = 1; half <= halfCycles.count(); half++) {
            sum += lost_C.length == 0 ? 0 : lost_C[halfCycles.lastSample(half)];
        }
        return sum;
    }

    /** Hours from the beginning of the first half cycle to that of the second, or to its end if there is no second. */
    public double halfCycle_h() {
        int end = halfCycles.count() > 1 ? halfCycles.firstSample(2) : halfCycles.lastSample(1);
        return (time_s[end] - time_s[halfCycles.firstSample(1)]) / SECONDS_PER_HOUR;
    }

    /** Number of half cycles in which the voltage limit of the cycler cut the current at least once. */
    public int clippedHalfCycles() {
        int count = 0;
        for (int half = 1; half <= halfCycles.count(); half++) {
            boolean hit = false;
            for (int i = halfCycles.firstSample(half); i <= halfCycles.lastSample(half); i++) {
                hit |= clipped[i] > 0;
            }
            count += hit ? 1 : 0;
        }
        return count;
    }
}
