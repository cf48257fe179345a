package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Newton's method for the nonlinear Kirchhoff equations of an {@link IonNetwork} with a current injected at the metal,
 * docs/model.md equation (6): at every node the currents through its edges balance the injected current.
 *
 * <p>The equations are the stationarity conditions of a strictly convex function of the potentials, so the solution is
 * unique. Three measures make Newton reach it from any start: no high-field edge may change its voltage by more than a
 * few bending voltages in one step, a step that makes the residual grow is halved, and where the currents of a start are out
 * of all proportion or little is left of a step, a {@link TangentNetwork} takes over.
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

    /** A step of which less than this may be taken shows that some edges have much farther to go than others. */
    private static final double LEAST_DAMPING = 0.1;

    /** Residual of the linear solves by tangents, relative to that of the nonlinear equations or the injected current. */
    private static final double LINEAR = 1e-3;

    private static final int MAX_TANGENT_ROUNDS = 300;

    /** Rounding errors excuse a residual up to this many times its tolerance. */
    private static final double WORST_ROUNDING = 1e4;

    /** Largest share of the residual that a linear solve of a nonlinear problem may leave. */
    private static final double FORCING = 0.1;

    /** Smallest such share worth aiming for. */
    private static final double LEAST_FORCING = 1e-4;

    private final NetworkEquations equations;
    private final LinearSolver linearSolver;
    private final TangentNetwork tangents;
    private double[] step = new double[0];
    private double[] base = new double[0];
    private double damping;

    KirchhoffSolver(ConductionLaws laws, LatticeShape shape) {
        this(laws, shape, new LinearSolverBySize(shape));
    }

    KirchhoffSolver(ConductionLaws laws, LatticeShape shape, LinearSolver linearSolver) {
        this.equations = new NetworkEquations(laws);
        this.linearSolver = linearSolver;
        this.tangents = new TangentNetwork(laws, linearSolver);
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
        double norm = equations.linearise(potential_V, injected_APerM2);
        // False also for a residual that is not a number because an exponential overflowed.
        if (!(norm <= WORST_START * Math.abs(injected_APerM2))) {
            norm = solveByTangents(network, potential_V, injected_APerM2, tolerance);
        }
        double forcing = FORCING;
        for (int newton = 0; newton < MAX_STEPS; newton++) {
            if (isSolved(norm, tolerance, potential_V)) {
                return newton;
            }
            linearSolver.factorise(network, equations.conductance(), equations.diagonal());
            Arrays.fill(step, 0, network.nodeCount(), 0);
            double goal = Math.max(0.5 * tolerance, equations.isNonlinear() ? forcing * norm : 0);
            linearSolver.improve(equations.residual(), step, goal);
            double before = norm;
            norm = takeStep(network.nodeCount(), potential_V, injected_APerM2, norm);
            if (damping < LEAST_DAMPING && !isSolved(norm, tolerance, potential_V)) {
                norm = solveByTangents(network, potential_V, injected_APerM2, tolerance);
            }
            // Eisenstat and Walker 1996, DOI 10.1137/0917003: solve as well as the last step was quadratic.
            double ratio = norm / before;
            forcing = Math.min(FORCING, Math.max(LEAST_FORCING, 0.9 * ratio * ratio));
        }
        throw new IllegalStateException("the Kirchhoff equations did not converge in " + MAX_STEPS
                + " Newton steps: residual " + norm + " A/m2 of " + injected_APerM2);
    }

    private boolean isSolved(double norm, double tolerance, double[] potential_V) {
        return norm <= tolerance
                || norm <= WORST_ROUNDING * tolerance && norm <= equations.roundingError_APerM2(potential_V);
    }

    /** Solves from the beginning by tangents; returns the residual, which may still be too large. */
    private double solveByTangents(IonNetwork network, double[] potential_V, double injected_APerM2, double tolerance) {
        double goal = LINEAR * injected_APerM2;
        tangents.start(network, potential_V, injected_APerM2, goal);
        double norm = equations.linearise(potential_V, injected_APerM2);
        for (int round = 0; round < MAX_TANGENT_ROUNDS && !isSolved(norm, tolerance, potential_V); round++) {
            tangents.improve(potential_V, goal);
            norm = equations.linearise(potential_V, injected_APerM2);
            goal = norm < injected_APerM2 ? Math.max(0.5 * tolerance, LINEAR * norm) : LINEAR * injected_APerM2;
        }
        return norm;
    }

    private double takeStep(int n, double[] potential_V, double injected_APerM2, double norm) {
        damping = equations.stepLimit(step, STEP_LIMIT);
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
