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
    private final double[] current_A;
    private final double[] overpotential_V;
    private final int clippedHalfCycles;
    private final double lost_C;
    private final boolean rests;

    private OverpotentialHistory(
            HalfCycles halfCycles, double[] current_A, double[] overpotential_V, double[] clipped, double[] lost_C) {
        this.halfCycles = halfCycles;
        this.current_A = current_A;
        this.overpotential_V = overpotential_V;
        this.clippedHalfCycles = clippedHalfCycles(halfCycles, clipped);
        this.lost_C = lost_C(halfCycles, lost_C);
        this.rests = IntStream.range(
                        halfCycles.count() == 0 ? current_A.length : halfCycles.firstSample(1), current_A.length)
                .anyMatch(i -> current_A[i] == 0);
    }

    /** Reads columns {@code current_A}, {@code overpotential_V} and {@code clipped} of a trajectory. */
    public static OverpotentialHistory of(TrajectoryReader trajectory, HalfCycles halfCycles) {
        List<double[]> columns = trajectory.series(List.of("current_A", "overpotential_V", "clipped"));
        // Trajectories of early versions tell of no charge lost.
        double[] lost_C = trajectory.hasSeries("lost_charge_C")
                ? trajectory.series("lost_charge_C")
                : new double[trajectory.sampleCount()];
        return new OverpotentialHistory(halfCycles, columns.get(0), columns.get(1), columns.get(2), lost_C);
    }

    private static int clippedHalfCycles(HalfCycles halfCycles, double[] clipped) {
        return (int) IntStream.rangeClosed(1, halfCycles.count())
                .filter(half -> IntStream.rangeClosed(halfCycles.firstSample(half), halfCycles.lastSample(half))
                        .anyMatch(sample -> clipped[sample] > 0))
                .count();
    }

    private static double lost_C(HalfCycles halfCycles, double[] lost_C) {
        double sum = 0;
        for (int half = 1; half <= halfCycles.count(); half++) {
            sum += lost_C[halfCycles.lastSample(half)];
        }
        return sum;
    }

    /** Time-weighted mean magnitude over a cycle in volt, rests left out; empty if the cycle is not complete. */
    public OptionalDouble mean_V(int cycle) {
        OptionalDouble mean = halfCycles.mean(overpotential_V, cycle);
        if (!rests || mean.isEmpty()) {
            return mean;
        }
        double[] flowing = Arrays.stream(current_A).map(i -> i == 0 ? 0 : 1).toArray();
        return OptionalDouble.of(
                mean.getAsDouble() / halfCycles.mean(flowing, cycle).orElse(1));
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
            x[i - from] = (halfCycles.time_s(i) - halfCycles.time_s(from)) / SECONDS_PER_HOUR;
            y[i - from] = Math.signum(current_A[i]) * overpotential_V[i];
        }
        return Curve.of(x, y);
    }

    /** Charge in coulomb that the voltage limit of the cycler has kept from flowing, over all half cycles. */
    public double lost_C() {
        return lost_C;
    }

    /** Hours from the beginning of the first half cycle to that of the second, or to its end if there is no second. */
    public double halfCycle_h() {
        int end = halfCycles.count() > 1 ? halfCycles.firstSample(2) : halfCycles.lastSample(1);
        return (halfCycles.time_s(end) - halfCycles.time_s(halfCycles.firstSample(1))) / SECONDS_PER_HOUR;
    }

    /** Number of half cycles in which the voltage limit of the cycler cut the current at least once. */
    public int clippedHalfCycles() {
        return clippedHalfCycles;
    }
}
