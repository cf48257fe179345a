package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Conjugate gradients for the conductance matrix of an {@link IonNetwork}, preconditioned with an {@link
 * IncompleteCholesky} factorisation on both sides: the iteration runs on {@code (I - K)^-1 S A S (I - K')^-1}, whose
 * product with a vector costs no more than applying the preconditioner (Eisenstat 1981, DOI 10.1137/0902001).
 *
 * <p>All sums run in a fixed order on one thread, so that a solution depends on the input alone.
 */
final class ConjugateGradient implements LinearSolver {

    private static final int MAX_ITERATIONS = 1000;

    /** Rounds of iteration on what the last round has left. */
    private static final int MAX_ROUNDS = 40;

    private final IncompleteCholesky factor;
    private IonNetwork network;
    private double[] conductance;
    private double[] diagonal;
    private double[] residual = new double[0];
    private double[] direction = new double[0];
    private double[] turned = new double[0];
    private double[] advanced = new double[0];
    private double[] sum = new double[0];
    private double[] rest = new double[0];

    ConjugateGradient(LatticeShape shape) {
        this.factor = new IncompleteCholesky(shape);
    }

    @Override
    public void factorise(IonNetwork network, double[] conductance, double[] diagonal) {
        this.network = network;
        this.conductance = conductance;
        this.diagonal = diagonal;
        factor.factorise(network, conductance, diagonal);
        reserve();
    }

    @Override
    public int solve(double[] b, double[] x, double tolerance) {
        int iterations = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double norm = findRest(b, x);
            if (norm <= tolerance) {
                return iterations;
            }
            iterations += improve(rest, x, tolerance);
        }
        throw new IllegalStateException("conjugate gradients did not reach " + tolerance);
    }

    @Override
    public int improve(double[] r, double[] x, double tolerance) {
        int size = network.nodeCount();
        for (double[] vector : new double[][] {residual, direction, turned, advanced, sum}) {
            Arrays.fill(vector, 0, size, 0);
        }
        factor.reduce(r, residual);
        double rr = dot(residual, residual);
        double goal = goal(rr, tolerance, Math.sqrt(dot(r, r)));
        double beta = 0;
        int iteration = 0;
        while (rr > goal || (goal = goal(rr, tolerance, factor.norm(residual))) < rr) {
            if (++iteration > MAX_ITERATIONS) {
                break;
            }
            factor.turn(residual, beta, direction, turned);
            double alpha = rr / factor.advance(direction, turned, advanced);
            double next = step(alpha);
            beta = next / rr;
            rr = next;
        }
        factor.lift(sum, x);
        return iteration;
    }

    /**
     * How far the square of the preconditioned residual should come down for the residual itself to reach its tolerance:
     * as far, if both shrink alike.
     */
    private static double goal(double rr, double tolerance, double norm) {
        double share = tolerance / norm;
        return rr * share * share;
    }

    /** Goes along the direction; returns the square of the new residual. */
    private double step(double alpha) {
        int size = network.nodeCount();
        for (int i = 0; i < size; i++) {
            sum[i] += alpha * direction[i];
            residual[i] -= alpha * (turned[i] + advanced[i]);
        }
        return dot(residual, residual);
    }

    /** {@code rest = b - A x}, and its norm. */
    private double findRest(double[] b, double[] x) {
        int size = network.nodeCount();
        for (int i = 0; i < size; i++) {
            rest[i] = b[i] - diagonal[i] * x[i];
        }
        for (int e = 0; e < network.edgeCount(); e++) {
            double g = conductance[network.slot(e)];
            rest[network.high(e)] += g * x[network.low(e)];
            rest[network.low(e)] += g * x[network.high(e)];
        }
        return Math.sqrt(dot(rest, rest));
    }

    private double dot(double[] x, double[] y) {
        int size = network.nodeCount();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= size; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i < size; i++) {
            s0 += x[i] * y[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private void reserve() {
        if (residual.length < network.nodeCount()) {
            int length = network.nodeCount() + network.nodeCount() / 4;
            residual = new double[length];
            direction = new double[length];
            turned = new double[length];
            advanced = new double[length];
            sum = new double[length];
            rest = new double[length];
        }
    }
}
