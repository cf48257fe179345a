package org.lifront.kmc.multigrid;

import java.util.Arrays;

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

    private static final int MOST_ITERATIONS = 5000;

    /** The residual is evaluated anew when it has come down to this share. */
    private static final double STRETCH = 1e-4;

    /** The exact residual must come down to this share from one evaluation to the next. */
    private static final double LEAST_PROGRESS = 0.7;

    private final ConductanceBox box;
    private final EvenBox even;
    private final WaitingTeam team;
    private final Preconditioner preconditioner;
    private final ExactResidual exact;
    private final double[][] change;
    private double residualUnit;

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
        this.change = new double[even.box().n2()][even.box().planeSize() / 2];
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
        Convergence convergence = solveEven(even.current(current), even.potential(potential), tolerance);
        even.giveBack(potential);
        return convergence;
    }

    private Convergence solveEven(double[][] current, double[][] potential, double tolerance) {
        double injected = exact.injected(current);
        double norm = exact.evaluate(current, potential);
        if (!(injected < Double.POSITIVE_INFINITY && norm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a current or a potential is not finite");
        }
        double goal = tolerance * injected;
        int iterations = 0;
        residualUnit = 1;
        double rz = 0;
        while (norm > goal) {
            double ratio = 1 / (norm * residualUnit);
            residualUnit = 1 / norm;
            exact.scaleTo(preconditioner.fine().residual(), residualUnit);
            preconditioner.fine().start();
            for (double[] plane : change) {
                Arrays.fill(plane, 0);
            }
            rz *= ratio;
            double found = 1;
            while (found > STRETCH && found > goal * residualUnit) {
                double next = preconditioner.precondition();
                found = Math.sqrt(step(rz > 0 ? (float) (next / rz) : 0, next));
                rz = next;
                if (++iterations > MOST_ITERATIONS || Double.isNaN(found)) {
                    throw stagnation(norm / injected);
                }
            }
            exact.add(potential, change);
            double before = norm;
            norm = exact.evaluate(current, potential);
            if (norm > goal && norm > LEAST_PROGRESS * before) {
                throw stagnation(norm / injected);
            }
        }
        return new Convergence(iterations, injected > 0 ? norm / injected : 0);
    }

    /** Turns into a new direction and goes along it; returns the sum of the squares of the residuals. */
    private double step(float beta, double rz) {
        preconditioner.fine().turn(beta);
        double pq = preconditioner.fine().multiply();
        return preconditioner.step(pq > 0 ? (float) (rz / pq) : 0, change, residualUnit);
    }

    private static IllegalStateException stagnation(double relativeResidual) {
        return new IllegalStateException("conjugate gradients stagnate at a relative residual of " + relativeResidual);
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
