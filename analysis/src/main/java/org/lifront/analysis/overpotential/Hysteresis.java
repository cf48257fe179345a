package org.lifront.analysis.overpotential;

import java.util.OptionalDouble;
import org.lifront.analysis.series.HalfCycles;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * What a cycle costs, and how far one electrode tells stripping from plating; docs/model.md equation (59).
 *
 * <p>Both electrodes carry the same stack, so that the whole cell looks the same in both half cycles; the difference shows
 * in the overpotential of one electrode: voids under the stripped metal, and films that stall.
 */
public final class Hysteresis {

    private final HalfCycles halfCycles;
    private final double[] electrode_V;
    private final double[] power_W;

    private Hysteresis(HalfCycles halfCycles, double[] electrode_V, double[] power_W) {
        this.halfCycles = halfCycles;
        this.electrode_V = electrode_V;
        this.power_W = power_W;
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
        return new Hysteresis(halfCycles, electrode_V, power_W);
    }

    /** Mean overpotential of electrode A while stripped minus while plated, in volt; empty if the cycle is not complete. */
    public OptionalDouble asymmetry_V(int cycle) {
        if (cycle < 1 || cycle > halfCycles.completeCycles()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                halfCycles.meanOfHalf(electrode_V, 2 * cycle - 1) - halfCycles.meanOfHalf(electrode_V, 2 * cycle));
    }

    /** Energy that a cycle turns into heat, area of its loop of voltage over charge, in joule; empty if not complete. */
    public OptionalDouble loss_J(int cycle) {
        OptionalDouble mean_W = halfCycles.mean(power_W, cycle);
        double time_s =
                mean_W.isPresent() ? halfCycles.duration_s(2 * cycle - 1) + halfCycles.duration_s(2 * cycle) : 0;
        return mean_W.isPresent() ? OptionalDouble.of(mean_W.getAsDouble() * time_s) : mean_W;
    }
}
