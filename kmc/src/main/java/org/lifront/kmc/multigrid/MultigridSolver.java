package org.lifront.kmc.multigrid;

/**
 * Solves resistor networks on a {@link ConductanceBox} by conjugate gradients with a multigrid preconditioner. Potentials
 * and residuals are kept in double precision; between two evaluations of the exact residual the iteration runs in single
 * precision on what is left, and carries its direction over.
 *
 * <p>Conductances may span many orders of magnitude from site to site and may be zero; below 1e-38 of the largest they
 * count as zero. Sites without a path to ground keep their potential, and currents injected there are ignored. Results
 * are the same to the bit for any number of threads. An instance belongs to one thread at a time; close it to end the
 * threads it has started.
 */
public final class MultigridSolver implements AutoCloseable {

    /** The residual is evaluated anew when it has come down to this share. */
    private static final double STRETCH = 1e-4;

    /** The exact residual must come down to this share from one evaluation to the next. */
    private static final double LEAST_PROGRESS = 0.7;

    private final ConductanceBox box;
    private final EvenBox even;
    private final WaitingTeam team;
    private final Preconditioner preconditioner;
    private final ExactResidual exact;
    private final Descent descent;

    /**
     * Prepares a solver for the present conductances of a box.
     *
     * @param box the network, which is used, not copied
     * @param threads number of threads to work on, at least 1
     */
    public MultigridSolver(ConductanceBox box, int threads) {
        this.box = box;
        this.even = new EvenBox(box);
        this.team = new WaitingTeam(threads);
        this.preconditioner = new Preconditioner(even.box(), team);
        this.exact = new ExactResidual(even.box(), preconditioner.board(), team);
        this.descent = new Descent(preconditioner, exact);
        prepare();
    }

    /**
     * Sets up the preconditioner again. To be called after the conductances of the box have changed and before the next
     * solution.
     *
     * @throws IllegalArgumentException if a conductance is negative or not finite
     */
    public void prepare() {
        even.refresh();
        preconditioner.refresh();
        exact.refresh();
    }

    /** Number of sites that have no path to ground. */
    public int floatingSites() {
        int floating = 0;
        for (int k = 0; k < box.n2(); k++) {
            for (int i = 0; i < box.planeSize(); i++) {
                floating += isGrounded(k, i) ? 0 : 1;
            }
        }
        return floating;
    }

    /** Whether there is a path from a site to ground: site {@code [k][i]} of the fields of the box. */
    public boolean isGrounded(int k, int i) {
        return exact.grounded(k, even.index(i));
    }

    /**
     * Solves for the potentials at given injected currents.
     *
     * @param current current injected at each site, in the shape of the fields of the box
     * @param potential start and result, in the same shape
     * @param tolerance norm of the residual to reach, relative to that of the injected currents. What can be reached in double
     *     precision is about 1e-15 times the largest conductance times the largest potential over that norm
     * @return iterations taken and residual reached
     * @throws IllegalArgumentException if a current or a potential is not finite
     * @throws IllegalStateException if the iteration stagnates
     */
    public Convergence solve(double[][] current, double[][] potential, double tolerance) {
        Convergence convergence = approach(current, potential, tolerance);
        if (!(convergence.relativeResidual() <= tolerance)) {
            throw new IllegalStateException(
                    "conjugate gradients stagnate at a relative residual of " + convergence.relativeResidual());
        }
        return convergence;
    }

    /** As {@link #solve}, but where the iteration stagnates the solution is left as good as it has become. */
    public Convergence approach(double[][] current, double[][] potential, double tolerance) {
        Convergence convergence = approachEven(even.current(current), even.potential(potential), tolerance);
        even.giveBack(potential);
        return convergence;
    }

    private Convergence approachEven(double[][] current, double[][] potential, double tolerance) {
        double injected = exact.injected(current);
        double norm = exact.evaluate(current, potential);
        if (!(injected < Double.POSITIVE_INFINITY && norm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a current or a potential is not finite");
        }
        double goal = tolerance * injected;
        descent.restart();
        boolean advances = true;
        while (norm > goal && advances) {
            double before = norm;
            advances = descent.run(norm, Math.max(STRETCH, goal / norm), potential);
            norm = exact.evaluate(current, potential);
            advances &= norm <= LEAST_PROGRESS * before;
        }
        return new Convergence(descent.iterations(), injected > 0 ? norm / injected : 0);
    }

    /** The preconditioned residual of the black sites, for tests: both in units of their own. */
    float[][] precondition(float[][] residual) {
        float[][] own = preconditioner.fine().residual();
        for (int k = 0; k < own.length; k++) {
            System.arraycopy(residual[k], 0, own[k], 0, own[k].length);
        }
        preconditioner.fine().start();
        preconditioner.precondition();
        float[][] z = new float[own.length][];
        for (int k = 0; k < own.length; k++) {
            z[k] = preconditioner.fine().preconditioned()[k].clone();
        }
        return z;
    }

    @Override
    public void close() {
        team.close();
    }
}
