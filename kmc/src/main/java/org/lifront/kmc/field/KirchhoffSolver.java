package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Newton's method for the nonlinear Kirchhoff equations of an {@link IonNetwork} with a current injected at the metal,
 * docs/model.md equation (6): at every node the currents through its edges balance the injected current.
 *
 * <p>The equations are the stationarity conditions of a strictly convex function of the potentials, so the solution is
 * unique. Three measures make Newton reach it from any start: a start whose currents are out of all proportion is
 * replaced by {@link ChordStart}, no high-field edge may change its voltage by more than a few bending voltages in one
 * step, and a step that makes the residual grow is halved.
 */
final class KirchhoffSolver {

    /** Largest change of the voltage across a high-field edge in one step, in bending voltages. */
    private static final double STEP_LIMIT = 4;

    /** A step may be halved this often before it is taken all the same. */
    private static final int MAX_HALVINGS = 6;

    private static final int MAX_STEPS = 400;

    /**
     * Largest residual of a start, relative to the injected current. From a larger one Newton would come down by no
     * more than a factor e a step.
     */
    private static final double WORST_START = 1e3;

    /** Residual to reach, relative to the injected current. */
    private static final double TOLERANCE = 1e-6;

    /** Largest share of the residual that a linear solve of a nonlinear problem may leave. */
    private static final double FORCING = 0.1;

    /** Smallest such share worth aiming for. */
    private static final double LEAST_FORCING = 1e-4;

    private final NetworkEquations equations;
    private final LinearSolver linearSolver;
    private final ChordStart chordStart;
    private double[] step = new double[0];
    private double[] base = new double[0];

    KirchhoffSolver(ConductionLaws laws, LatticeShape shape) {
        this(laws, shape, new LinearSolverBySize(shape));
    }

    KirchhoffSolver(ConductionLaws laws, LatticeShape shape, LinearSolver linearSolver) {
        this.equations = new NetworkEquations(laws);
        this.linearSolver = linearSolver;
        this.chordStart = new ChordStart(laws, shape);
    }

    /**
     * Solves for the potentials at a given injected current.
     *
     * @param network the graph
     * @param potential_V start and result, one entry a node, the metal last
     * @param injected_APerM2 sum of areal face currents to inject at the metal
     * @return Newton steps taken
     * @throws IllegalStateException if Newton does not converge
     */
    int solve(IonNetwork network, double[] potential_V, double injected_APerM2) {
        reserve(network);
        equations.assemble(network);
        double tolerance = TOLERANCE
                * Math.abs(injected_APerM2)
                / Math.sqrt(network.shape().columnCount());
        double norm = start(network, potential_V, injected_APerM2);
        double forcing = FORCING;
        for (int newton = 0; newton < MAX_STEPS; newton++) {
            if (norm <= tolerance) {
                return newton;
            }
            linearSolver.factorise(network, equations.conductance(), equations.diagonal());
            Arrays.fill(step, 0, network.nodeCount(), 0);
            double goal = Math.max(0.5 * tolerance, equations.isNonlinear() ? forcing * norm : 0);
            linearSolver.improve(equations.residual(), step, goal);
            double before = norm;
            norm = takeStep(network.nodeCount(), potential_V, injected_APerM2, norm);
            // Eisenstat and Walker 1996, DOI 10.1137/0917003: solve as well as the last step was quadratic.
            double ratio = norm / before;
            forcing = Math.min(FORCING, Math.max(LEAST_FORCING, 0.9 * ratio * ratio));
        }
        throw new IllegalStateException("the Kirchhoff equations did not converge in " + MAX_STEPS
                + " Newton steps: residual " + norm + " A/m2 of " + injected_APerM2);
    }

    /** Residual of the given start, or of a better one if its currents are out of all proportion. */
    private double start(IonNetwork network, double[] potential_V, double injected_APerM2) {
        double norm = equations.linearise(potential_V, injected_APerM2);
        // False also for a residual that is not a number because an exponential overflowed.
        if (norm <= WORST_START * Math.abs(injected_APerM2)) {
            return norm;
        }
        chordStart.find(network, potential_V, injected_APerM2);
        return equations.linearise(potential_V, injected_APerM2);
    }

    private double takeStep(int n, double[] potential_V, double injected_APerM2, double norm) {
        double damping = equations.stepLimit(step, STEP_LIMIT);
        System.arraycopy(potential_V, 0, base, 0, n);
        for (int halving = 0; ; halving++) {
            for (int i = 0; i < n; i++) {
                potential_V[i] = base[i] + damping * step[i];
            }
            double next = equations.linearise(potential_V, injected_APerM2);
            if (next < norm || halving == MAX_HALVINGS) {
                return next;
            }
            damping /= 2;
        }
    }

    /**
     * Power that the edges dissipate at the potentials of the last solution, as a sum of areal powers, one a column of
     * the box.
     */
    double dissipated_WPerM2(double[] potential_V) {
        return equations.dissipated_WPerM2(potential_V);
    }

    /**
     * Small-signal areal resistance of the network at rest: docs/model.md equation (8).
     *
     * @param network the graph
     * @param guess_V start and result: potentials for a unit current per column
     * @return potential of the metal for one A/m2 injected per column, in ohm m2
     */
    double restResistance_ohmM2(IonNetwork network, double[] guess_V) {
        equations.assembleAtRest(network);
        int columns = network.shape().columnCount();
        equations.residual()[network.metal()] = columns;
        linearSolver.factorise(network, equations.conductance(), equations.diagonal());
        linearSolver.solve(equations.residual(), guess_V, TOLERANCE * Math.sqrt(columns));
        return guess_V[network.metal()];
    }

    private void reserve(IonNetwork network) {
        if (step.length < network.nodeCount()) {
            int length = network.nodeCount() + network.nodeCount() / 4;
            step = new double[length];
            base = new double[length];
        }
    }
}
