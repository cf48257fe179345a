package org.lifront.analysis.overpotential;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lifront.analysis.series.HalfCycles;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * What a cycle costs, and how far one electrode tells stripping from plating; docs/model.md equation (59).
 *
 * <p>Both electrodes carry the same stack, so that the whole cell looks the same in both half cycles; the difference shows
 * in the overpotential of one electrode: voids under the stripped metal, and films that stall.
 */
public final class Hysteresis {

    private final double[] asymmetry_V;
    private final OptionalDouble[] loss_J;

    private Hysteresis(double[] asymmetry_V, OptionalDouble[] loss_J) {
        this.asymmetry_V = asymmetry_V;
        this.loss_J = loss_J;
    }

    /** Reads current and overpotentials of a cell and of its electrode A. */
    public static Hysteresis of(TrajectoryReader trajectory, HalfCycles halfCycles) {
        return of(
                halfCycles,
                trajectory.series("a_overpotential_V"),
                trajectory.series("current_A"),
                trajectory.series("overpotential_V"));
    }

    static Hysteresis of(HalfCycles halfCycles, double[] electrode_V, double[] current_A, double[] cell_V) {
        double[] power_W = new double[cell_V.length];
        for (int i = 0; i < power_W.length; i++) {
            power_W[i] = Math.abs(current_A[i]) * cell_V[i];
        }
        int cycles = halfCycles.completeCycles();
        return new Hysteresis(
                IntStream.rangeClosed(1, cycles)
                        .mapToDouble(cycle -> halfCycles.meanOfHalf(electrode_V, 2 * cycle - 1)
                                - halfCycles.meanOfHalf(electrode_V, 2 * cycle))
                        .toArray(),
                IntStream.rangeClosed(1, cycles)
                        .mapToObj(cycle -> loss_J(halfCycles, power_W, cycle))
                        .toArray(OptionalDouble[]::new));
    }

    private static OptionalDouble loss_J(HalfCycles halfCycles, double[] power_W, int cycle) {
        OptionalDouble mean_W = halfCycles.mean(power_W, cycle);
        return mean_W.isPresent()
                ? OptionalDouble.of(mean_W.getAsDouble()
                        * (halfCycles.duration_s(2 * cycle - 1) + halfCycles.duration_s(2 * cycle)))
                : mean_W;
    }

    /** Mean overpotential of electrode A while stripped minus while plated, in volt; empty if the cycle is not complete. */
    public OptionalDouble asymmetry_V(int cycle) {
        return cycle < 1 || cycle > asymmetry_V.length
                ? OptionalDouble.empty()
                : OptionalDouble.of(asymmetry_V[cycle - 1]);
    }

    /** Energy that a cycle turns into heat, area of its loop of voltage over charge, in joule; empty if not complete. */
    public OptionalDouble loss_J(int cycle) {
        return cycle < 1 || cycle > loss_J.length ? OptionalDouble.empty() : loss_J[cycle - 1];
    }
}
