package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * Stretches of preconditioned conjugate gradients in single precision, from one evaluation of the exact residual to the next.
 * The direction is carried over.
 */
final class Descent {

    private static final int MOST_ITERATIONS = 5000;

    private final Preconditioner preconditioner;
    private final ExactResidual exact;
    private final double[][] change;
    private double residualUnit;
    private double rz;
    private int iterations;

    Descent(Preconditioner preconditioner, ExactResidual exact) {
        this.preconditioner = preconditioner;
        this.exact = exact;
        Checkerboard board = preconditioner.board();
        this.change = new double[board.planes][board.half];
    }

    /** Forgets direction and number of iterations. */
    void restart() {
        iterations = 0;
        residualUnit = 1;
        rz = 0;
    }

    /** Iterations since the restart. */
    int iterations() {
        return iterations;
    }

    /**
     * Goes on until the residual has come down to a share of what it was.
     *
     * @param norm norm of the exact residual
     * @param potential what to change
     * @return false if that takes too many iterations
     */
    boolean run(double norm, double share, double[][] potential) {
        begin(norm);
        double found = 1;
        while (found > share && iterations < MOST_ITERATIONS) {
            found = iterate();
        }
        exact.add(potential, change);
        return found <= share;
    }

    private void begin(double norm) {
        rz /= norm * residualUnit;
        residualUnit = 1 / norm;
        exact.scaleTo(preconditioner.fine().residual(), residualUnit);
        preconditioner.fine().start();
        for (double[] plane : change) {
            Arrays.fill(plane, 0);
        }
    }

    /** Returns the norm of the residual, in its unit. */
    private double iterate() {
        double next = preconditioner.precondition();
        preconditioner.fine().turn(rz > 0 ? (float) (next / rz) : 0);
        double pq = preconditioner.fine().multiply();
        rz = next;
        iterations++;
        return Math.sqrt(preconditioner.step(pq > 0 ? (float) (next / pq) : 0, change, residualUnit));
    }
}
