package org.lifront.kmc.field;

import java.util.Collections;
import java.util.List;

/**
 * Responses of a network to currents that grow as {@code exp(s t)}, of which its response to alternating currents is made:
 * the rates s lie evenly on a logarithmic scale, somewhat beyond both ends of the angular frequencies.
 *
 * <p>The admittances are real there, so that a {@link SolutionSpace} costs one real solve a rate, with the solver of the
 * resistor network. Whatever the structure, resistors and capacitors answer with decaying exponentials only; what the
 * space misses falls geometrically with the number of rates a decade (rational Krylov spaces with real shifts: Druskin,
 * Knizhnerman and Zaslavsky 2009, DOI 10.1137/080742403).
 */
final class GrowingCurrents {

    /** Of 300 random structures none was worse than 6e-6; with two a decade errors were up to 3e-5. */
    private static final double PER_DECADE = 2.5;

    private static final double BEYOND = 10;

    private final double lowest_perS;
    private final double highest_perS;
    private final int steps;

    /** @param frequencies_Hz frequencies of the alternating currents, positive, in any order */
    GrowingCurrents(List<Double> frequencies_Hz) {
        this.lowest_perS = 2 * Math.PI * Collections.min(frequencies_Hz) / BEYOND;
        this.highest_perS = 2 * Math.PI * Collections.max(frequencies_Hz) * BEYOND;
        this.steps = (int) Math.ceil(PER_DECADE * Math.log10(highest_perS / lowest_perS) - 1e-9);
    }

    /**
     * Adds the responses to a space.
     *
     * @param network the graph
     * @param laws used: admittances of a rate remain tabulated
     * @param space where to, as far as there is room
     * @param injected current
     * @param tolerance Euclidean norm of the residual to reach
     * @return iterations
     */
    int addTo(SolutionSpace space, IonNetwork network, AdmittanceLaws laws, double injected, double tolerance) {
        LinearSolver solver = new LinearSolverBySize(network.shape());
        AdmittanceSum matrix = new AdmittanceSum(network);
        double[] current = new double[network.nodeCount()];
        current[network.metal()] = injected;
        double[] x = new double[network.nodeCount()];
        int iterations = 0;
        for (int index : CoarseToFine.order(steps + 1)) {
            if (space.isFull()) {
                return iterations;
            }
            laws.tabulateGrowth(rate_perS(index));
            matrix.assemble(laws);
            solver.factorise(network, matrix.conductance(), matrix.diagonal());
            space.project(laws, injected).real(x);
            int taken = solver.solve(current, x, tolerance);
            if (taken > 0) {
                space.add(x);
            }
            iterations += taken;
        }
        return iterations;
    }

    private double rate_perS(double index) {
        return steps == 0 ? lowest_perS : lowest_perS * Math.pow(highest_perS / lowest_perS, index / steps);
    }

    /** Where the space is at its worst: angular frequencies halfway between rates; the only one if there is one. */
    double[] between_radPerS() {
        double[] between = new double[Math.max(1, steps)];
        for (int i = 0; i < between.length; i++) {
            between[i] = rate_perS(i + 0.5);
        }
        return between;
    }
}
