package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Conjugate gradients for the conductance matrix of an {@link IonNetwork}, preconditioned with a relaxed modified
 * incomplete Cholesky factorisation without fill, {@code M = (D + L) D^-1 (D + L')} (Gustafsson 1978, DOI
 * 10.1007/BF01931691): L is the strict lower part of the matrix, D makes the row sums of M and of the matrix nearly
 * equal. The matrix is a symmetric M-matrix, for which D stays positive.
 *
 * <p>Nodes are eliminated column by column because the strong couplings run along columns: for uncoupled columns the
 * factorisation is exact. Along a column the arrays are contiguous; what couples columns is a plain loop over z, and
 * only the recurrence along the column itself is sequential. All sums run in a fixed order on one thread, so that a
 * solution depends on the input alone.
 */
final class ConjugateGradient {

    /** Share of the dropped fill that is moved to the diagonal; fewest iterations on coated stacks; 1 fails. */
    private static final double RELAXATION = 0.85;

    private static final int MAX_ITERATIONS = 5000;

    private double[] inverseDiagonal = new double[0];
    private double[] spread = new double[0];
    private double[] residual = new double[0];
    private double[] direction = new double[0];
    private double[] preconditioned = new double[0];
    private double[] product = new double[0];
    private IonNetwork network;
    private double[] conductance;
    private double[] diagonal;
    private int[] neighbours = new int[0];
    private int columns;
    private int layers;
    private int boxNodes;

    /**
     * Takes a matrix and factorises its preconditioner; the arrays are used, not copied.
     *
     * @param network the graph
     * @param conductance conductance of each edge by slot; 0 in slots without an edge
     * @param diagonal diagonal entries by node, positive
     */
    void factorise(IonNetwork network, double[] conductance, double[] diagonal) {
        this.network = network;
        this.conductance = conductance;
        this.diagonal = diagonal;
        this.layers = network.layers();
        this.columns = network.shape().columnCount();
        this.boxNodes = network.metal();
        reserve();
        for (int column = 0; column < columns; column++) {
            sumHigherEdges(column);
        }
        double metalPivot = diagonal[boxNodes];
        for (int column = 0; column < columns; column++) {
            factoriseColumn(column);
            int node = contactNode(column);
            double g = contact(column);
            metalPivot -= g * inverseDiagonal[node] * (g + RELAXATION * (spread[node] - g));
        }
        inverseDiagonal[boxNodes] = 1 / metalPivot;
    }

    /** {@code spread} becomes the sum of a node's edges to later nodes: what its elimination spreads. */
    private void sumHigherEdges(int column) {
        int start = column * layers;
        Arrays.fill(spread, start, start + layers, 0);
        for (int side = 0; side < 4; side++) {
            if (neighbour(column, side) > column) {
                int edge = lateralSlot(column, side);
                for (int z = 0; z < layers; z++) {
                    spread[start + z] += conductance[edge + z];
                }
            }
        }
        for (int z = 0; z < layers - 1; z++) {
            spread[start + z] += conductance[start + z + 1];
        }
        spread[contactNode(column)] += contact(column);
    }

    private void factoriseColumn(int column) {
        int start = column * layers;
        System.arraycopy(diagonal, start, product, start, layers);
        for (int side = 0; side < 4; side++) {
            int other = neighbour(column, side);
            if (other < column) {
                eliminate(start, other * layers, lateralSlot(column, side));
            }
        }
        double[] inverse = inverseDiagonal;
        inverse[start] = 1 / product[start];
        for (int node = start + 1; node < start + layers; node++) {
            double g = conductance[node];
            double pivot = product[node] - g * inverse[node - 1] * (g + RELAXATION * (spread[node - 1] - g));
            inverse[node] = 1 / pivot;
        }
    }

    private void eliminate(int start, int otherStart, int edge) {
        for (int z = 0; z < layers; z++) {
            double g = conductance[edge + z];
            double fill = RELAXATION * (spread[otherStart + z] - g);
            product[start + z] -= g * inverseDiagonal[otherStart + z] * (g + fill);
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
        int size = boxNodes + 1;
        multiply(x, residual);
        for (int i = 0; i < size; i++) {
            residual[i] = b[i] - residual[i];
        }
        double rz = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (Math.sqrt(dot(residual, residual)) <= tolerance) {
                return iteration;
            }
            precondition(residual, preconditioned);
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
        throw new IllegalStateException(
                "conjugate gradients did not reach " + tolerance + " in " + MAX_ITERATIONS + " iterations");
    }

    private void multiply(double[] x, double[] y) {
        double metal = diagonal[boxNodes] * x[boxNodes];
        for (int column = 0; column < columns; column++) {
            int start = column * layers;
            multiplyColumn(x, y, start);
            for (int side = 0; side < 4; side++) {
                addProducts(y, start, x, neighbour(column, side) * layers, lateralSlot(column, side), -1);
            }
            int node = contactNode(column);
            y[node] -= contact(column) * x[boxNodes];
            metal -= contact(column) * x[node];
        }
        y[boxNodes] = metal;
    }

    private void multiplyColumn(double[] x, double[] y, int start) {
        int last = start + layers - 1;
        double[] g = conductance;
        double[] d = diagonal;
        y[start] = d[start] * x[start] - g[start + 1] * x[start + 1];
        for (int i = start + 1; i < last; i++) {
            y[i] = d[i] * x[i] - g[i] * x[i - 1] - g[i + 1] * x[i + 1];
        }
        y[last] = d[last] * x[last] - g[last] * x[last - 1];
    }

    private void addProducts(double[] y, int start, double[] x, int otherStart, int edge, double sign) {
        double[] g = conductance;
        for (int z = 0; z < layers; z++) {
            y[start + z] += sign * g[edge + z] * x[otherStart + z];
        }
    }

    /** Solves with the factorisation alone: {@code y} becomes {@code M^-1 r}. */
    void precondition(double[] r, double[] y) {
        double metal = r[boxNodes];
        for (int column = 0; column < columns; column++) {
            substituteForward(r, y, column);
            metal += contact(column) * y[contactNode(column)];
        }
        metal *= inverseDiagonal[boxNodes];
        y[boxNodes] = metal;
        for (int column = columns - 1; column >= 0; column--) {
            substituteBackward(y, column, metal);
        }
    }

    private void substituteForward(double[] r, double[] y, int column) {
        int start = column * layers;
        System.arraycopy(r, start, y, start, layers);
        for (int side = 0; side < 4; side++) {
            int other = neighbour(column, side);
            if (other < column) {
                addProducts(y, start, y, other * layers, lateralSlot(column, side), 1);
            }
        }
        double above = 0;
        for (int i = start; i < start + layers; i++) {
            above = (y[i] + conductance[i] * above) * inverseDiagonal[i];
            y[i] = above;
        }
    }

    private void substituteBackward(double[] y, int column, double metal) {
        int start = column * layers;
        Arrays.fill(product, start, start + layers, 0);
        for (int side = 0; side < 4; side++) {
            int other = neighbour(column, side);
            if (other > column) {
                addProducts(product, start, y, other * layers, lateralSlot(column, side), 1);
            }
        }
        product[contactNode(column)] += contact(column) * metal;
        int last = start + layers - 1;
        double below = y[last] + product[last] * inverseDiagonal[last];
        y[last] = below;
        for (int i = last - 1; i >= start; i--) {
            below = y[i] + (product[i] + conductance[i + 1] * below) * inverseDiagonal[i];
            y[i] = below;
        }
    }

    private double dot(double[] x, double[] y) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 <= boxNodes; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i <= boxNodes; i++) {
            s0 += x[i] * y[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private int contactNode(int column) {
        return column * layers + network.contactLayer(column);
    }

    private double contact(int column) {
        return conductance[3 * boxNodes + column];
    }

    private int neighbour(int column, int side) {
        return neighbours[4 * column + side];
    }

    /** First slot of the edges between a column and its neighbour: stored with the column on their west or south. */
    private int lateralSlot(int column, int side) {
        int owner = side % 2 == 0 ? column : neighbour(column, side);
        return (side < 2 ? boxNodes : 2 * boxNodes) + owner * layers;
    }

    private void reserve() {
        if (neighbours.length == 0) {
            LatticeShape shape = network.shape();
            neighbours = new int[4 * columns];
            for (int column = 0; column < columns; column++) {
                for (int side = 0; side < 4; side++) {
                    neighbours[4 * column + side] = shape.lateral(column, side);
                }
            }
        }
        if (inverseDiagonal.length <= boxNodes) {
            int length = boxNodes + boxNodes / 4 + 1;
            inverseDiagonal = new double[length];
            spread = new double[length];
            residual = new double[length];
            direction = new double[length];
            preconditioned = new double[length];
            product = new double[length];
        }
    }
}
