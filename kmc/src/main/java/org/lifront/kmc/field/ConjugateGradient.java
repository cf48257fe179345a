package org.lifront.kmc.field;

import java.util.Arrays;

/**
 * Conjugate gradients for the conductance matrix of an {@link IonNetwork}, preconditioned with a relaxed modified
 * incomplete Cholesky factorisation without fill, {@code M = (D + L) D^-1 (D + L')} (Gustafsson 1978, DOI
 * 10.1007/BF01931691): L is the strict lower part of the matrix, D makes the row sums of M and of the matrix nearly
 * equal. The matrix is a symmetric M-matrix, for which D stays positive.
 *
 * <p>All sums run in a fixed order on one thread, so that a solution depends on the input alone.
 */
final class ConjugateGradient {

    /** Share of the dropped fill that is moved to the diagonal; 1 would be unsafe where row sums vanish. */
    private static final double RELAXATION = 0.97;

    private static final int MAX_ITERATIONS = 5000;

    private double[] inverseDiagonal = new double[0];
    private double[] residual = new double[0];
    private double[] direction = new double[0];
    private double[] preconditioned = new double[0];
    private double[] product = new double[0];
    private double[] spread = new double[0];
    private int size;
    private int[] rowStart;
    private int[] low;
    private double[] edge;
    private double[] diagonal;

    /**
     * Takes a matrix and factorises its preconditioner; the arrays are used, not copied.
     *
     * @param size number of unknowns
     * @param rowStart first edge of each row, length {@code size + 1}
     * @param low lower node of each edge
     * @param edge conductance of each edge (minus the off-diagonal entry)
     * @param diagonal diagonal entries
     */
    void factorise(int size, int[] rowStart, int[] low, double[] edge, double[] diagonal) {
        this.size = size;
        this.rowStart = rowStart;
        this.low = low;
        this.edge = edge;
        this.diagonal = diagonal;
        reserve(size);
        sumUpperEdges();
        double[] inverse = inverseDiagonal;
        for (int row = 0; row < size; row++) {
            double pivot = diagonal[row];
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                int k = low[e];
                double g = edge[e];
                double fill = spread[k] - g;
                pivot -= g * inverse[k] * (g + RELAXATION * fill);
            }
            inverse[row] = 1 / pivot;
        }
    }

    /** {@code spread[k]} becomes the sum of the edges from k to higher nodes: what elimination of k spreads. */
    private void sumUpperEdges() {
        Arrays.fill(spread, 0, size, 0);
        for (int row = 0; row < size; row++) {
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                spread[low[e]] += edge[e];
            }
        }
    }

    private void reserve(int unknowns) {
        if (inverseDiagonal.length < unknowns) {
            int length = unknowns + unknowns / 4;
            inverseDiagonal = new double[length];
            residual = new double[length];
            direction = new double[length];
            preconditioned = new double[length];
            product = new double[length];
            spread = new double[length];
        }
    }

    /**
     * Solves {@code A x = b}, improving the given x.
     *
     * @param b right-hand side
     * @param x start and result
     * @param tolerance Euclidean norm of the residual to reach
     * @return number of iterations
     * @throws IllegalStateException if the iteration stagnates, which for a connected network would be a defect
     */
    int solve(double[] b, double[] x, double tolerance) {
        multiply(x, residual);
        for (int i = 0; i < size; i++) {
            residual[i] = b[i] - residual[i];
        }
        double rz = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (norm(residual) <= tolerance) {
                return iteration;
            }
            precondition();
            double next = dot(residual, preconditioned);
            double beta = iteration == 0 ? 0 : next / rz;
            rz = next;
            for (int i = 0; i < size; i++) {
                direction[i] = preconditioned[i] + (iteration == 0 ? 0 : beta * direction[i]);
            }
            multiply(direction, product);
            double alpha = rz / dot(direction, product);
            for (int i = 0; i < size; i++) {
                x[i] += alpha * direction[i];
                residual[i] -= alpha * product[i];
            }
        }
        throw new IllegalStateException("conjugate gradients did not reach " + tolerance + " in " + MAX_ITERATIONS
                + " iterations, residual " + norm(residual));
    }

    private void multiply(double[] x, double[] y) {
        for (int row = 0; row < size; row++) {
            double xi = x[row];
            double sum = diagonal[row] * xi;
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                int k = low[e];
                double g = edge[e];
                sum -= g * x[k];
                y[k] -= g * xi;
            }
            y[row] = sum;
        }
    }

    private void precondition() {
        double[] y = preconditioned;
        for (int row = 0; row < size; row++) {
            double sum = residual[row];
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                sum += edge[e] * y[low[e]];
            }
            y[row] = sum * inverseDiagonal[row];
        }
        Arrays.fill(product, 0, size, 0);
        for (int row = size - 1; row >= 0; row--) {
            double value = y[row] + product[row] * inverseDiagonal[row];
            y[row] = value;
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                product[low[e]] += edge[e] * value;
            }
        }
    }

    private double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }
}
