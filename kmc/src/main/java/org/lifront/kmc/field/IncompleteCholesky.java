package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Relaxed modified incomplete Cholesky factorisation without fill of the conductance matrix A of an {@link IonNetwork}
 * (Gustafsson 1978, DOI 10.1007/BF01931691): {@code M = (D - L) D^-1 (D - L')} with the strict lower part -L of A and
 * pivots D that make the row sums of M and A nearly equal. A is a symmetric M-matrix, for which D stays positive.
 *
 * <p>Everything is scaled so that the pivots are one: with {@code S = D^-1/2}, {@code K = S L S} holds the scaled
 * conductances, {@code S M S = (I - K)(I - K')} and {@code S A S = (2 I - C) - K - K'} with a diagonal C.
 *
 * <p>Nodes are eliminated column by column, down each column, because the strong couplings run along columns: for
 * uncoupled columns the factorisation is exact. The metal comes last. Nodes above the contact have no edges and are
 * passed over; vectors must hold zero there.
 */
final class IncompleteCholesky {

    private final ColumnEdges earlier;
    private final ColumnEdges later;
    private final int columns;
    private final int[] contactNode;
    private final Elimination elimination;
    private int layers;
    private int metal;
    private double[] scaled = new double[0];
    private double[] scale = new double[0];
    private double[] complement = new double[0];
    private double[] work = new double[0];

    IncompleteCholesky(LatticeShape shape) {
        this.columns = shape.columnCount();
        this.earlier = ColumnEdges.toEarlier(shape);
        this.later = ColumnEdges.toLater(shape);
        this.contactNode = new int[columns];
        this.elimination = new Elimination(columns, earlier, later, contactNode);
    }

    /**
     * Factorises a matrix.
     *
     * @param network the graph
     * @param conductance conductance of each edge by slot; 0 in slots without an edge
     * @param diagonal diagonal entries by node, positive
     */
    void factorise(IonNetwork network, double[] conductance, double[] diagonal) {
        layOut(network);
        elimination.findPivots(layers, conductance, diagonal);
        for (int i = 0; i <= metal; i++) {
            double inverse = elimination.inverse(i);
            scale[i] = Math.sqrt(inverse);
            complement[i] = 2 - diagonal[i] * inverse;
        }
        for (int column = 0; column < columns; column++) {
            scaleEdges(column, conductance);
        }
    }

    private void layOut(IonNetwork network) {
        layers = network.layers();
        metal = network.metal();
        int zeros = network.slotCount();
        if (scale.length <= metal) {
            int length = metal + metal / 4 + 1;
            scale = new double[length];
            complement = new double[length];
            work = new double[length];
        }
        if (scaled.length < zeros + layers) {
            scaled = new double[zeros + zeros / 4 + layers];
        }
        Arrays.fill(scaled, zeros, zeros + layers, 0);
        earlier.layOut(layers, zeros);
        later.layOut(layers, zeros);
        for (int column = 0; column < columns; column++) {
            contactNode[column] = column * layers + network.contactLayer(column);
        }
    }

    private void scaleEdges(int column, double[] conductance) {
        int start = column * layers;
        int end = start + layers;
        scaled[start] = 0;
        for (int i = start + 1; i < end; i++) {
            scaled[i] = conductance[i] * scale[i] * scale[i - 1];
        }
        for (int e = earlier.begin(column); e < earlier.realEnd(column); e++) {
            int shift = earlier.edge(e) - start;
            int other = earlier.node(e) - start;
            for (int i = start; i < end; i++) {
                scaled[i + shift] = conductance[i + shift] * scale[i] * scale[i + other];
            }
        }
        scaled[3 * metal + column] = conductance[3 * metal + column] * scale[contactNode[column]] * scale[metal];
    }

    /** Makes {@code p = r + beta p} and {@code t = (I - K')^-1 p}. */
    void turn(double[] r, double beta, double[] p, double[] t) {
        p[metal] = r[metal] + beta * p[metal];
        t[metal] = p[metal];
        for (int column = columns - 1; column >= 0; column--) {
            int begin = later.begin(column);
            if (later.end(column) == begin + ColumnEdges.COMMON) {
                turnColumn(column, begin, r, beta, p, t);
            } else {
                turnSeam(column, r, beta, p, t);
            }
            t[contactNode[column]] += scaled[3 * metal + column] * t[metal];
        }
    }

    private void turnColumn(int column, int begin, double[] r, double beta, double[] p, double[] t) {
        int start = column * layers;
        int top = contactNode[column];
        double[] k = scaled;
        int edge1 = later.edge(begin) - start;
        int edge2 = later.edge(begin + 1) - start;
        int node1 = later.node(begin) - start;
        int node2 = later.node(begin + 1) - start;
        double below = 0;
        for (int i = start + layers - 1; i >= top; i--) {
            double direction = r[i] + beta * p[i];
            p[i] = direction;
            double sum = direction + k[i + edge1] * t[i + node1] + k[i + edge2] * t[i + node2];
            double value = sum + below;
            t[i] = value;
            below = k[i] * value;
        }
    }

    private void turnSeam(int column, double[] r, double beta, double[] p, double[] t) {
        int start = column * layers;
        int top = contactNode[column];
        double[] k = scaled;
        for (int i = top; i < start + layers; i++) {
            p[i] = r[i] + beta * p[i];
            t[i] = p[i];
        }
        addNeighbours(later, column, t, t);
        double below = 0;
        for (int i = start + layers - 1; i >= top; i--) {
            double value = t[i] + below;
            t[i] = value;
            below = k[i] * value;
        }
    }

    private void addNeighbours(ColumnEdges edges, int column, double[] from, double[] to) {
        int start = column * layers;
        double[] k = scaled;
        for (int e = edges.begin(column); e < edges.realEnd(column); e++) {
            int edge = edges.edge(e) - start;
            int node = edges.node(e) - start;
            for (int i = contactNode[column]; i < start + layers; i++) {
                to[i] += k[i + edge] * from[i + node];
            }
        }
    }

    /** Makes {@code u = (I - K)^-1 (p - C t)}; returns {@code p (t + u)}. */
    double advance(double[] p, double[] t, double[] u) {
        double sum = 0;
        double atMetal = p[metal] - complement[metal] * t[metal];
        for (int column = 0; column < columns; column++) {
            int begin = earlier.begin(column);
            if (earlier.end(column) == begin + ColumnEdges.COMMON) {
                sum += advanceColumn(column, begin, p, t, u);
            } else {
                sum += advanceSeam(column, p, t, u);
            }
            atMetal += scaled[3 * metal + column] * u[contactNode[column]];
        }
        u[metal] = atMetal;
        return sum + p[metal] * (t[metal] + atMetal);
    }

    private double advanceColumn(int column, int begin, double[] p, double[] t, double[] u) {
        int start = column * layers;
        int end = start + layers;
        double[] k = scaled;
        double[] c = complement;
        int edge1 = earlier.edge(begin) - start;
        int edge2 = earlier.edge(begin + 1) - start;
        int node1 = earlier.node(begin) - start;
        int node2 = earlier.node(begin + 1) - start;
        double above = 0;
        double sum = 0;
        for (int i = contactNode[column]; i < end; i++) {
            double direction = p[i];
            double before = t[i];
            double own = direction - c[i] * before + k[i + edge1] * u[i + node1] + k[i + edge2] * u[i + node2];
            above = own + k[i] * above;
            u[i] = above;
            sum += direction * (before + above);
        }
        return sum;
    }

    private double advanceSeam(int column, double[] p, double[] t, double[] u) {
        int top = contactNode[column];
        int end = (column + 1) * layers;
        double[] k = scaled;
        for (int i = top; i < end; i++) {
            u[i] = p[i] - complement[i] * t[i];
        }
        addNeighbours(earlier, column, u, u);
        double above = 0;
        double sum = 0;
        for (int i = top; i < end; i++) {
            above = u[i] + k[i] * above;
            u[i] = above;
            sum += p[i] * (t[i] + above);
        }
        return sum;
    }

    /** Makes {@code y = (I - K)^-1 S r}. */
    void reduce(double[] r, double[] y) {
        double atMetal = scale[metal] * r[metal];
        for (int column = 0; column < columns; column++) {
            int top = contactNode[column];
            int end = (column + 1) * layers;
            for (int i = top; i < end; i++) {
                y[i] = scale[i] * r[i];
            }
            addNeighbours(earlier, column, y, y);
            double above = 0;
            for (int i = top; i < end; i++) {
                above = y[i] + scaled[i] * above;
                y[i] = above;
            }
            atMetal += scaled[3 * metal + column] * y[top];
        }
        y[metal] = atMetal;
    }

    /** Euclidean norm of the r that {@link #reduce} makes y of. */
    double norm(double[] y) {
        double atMetal = y[metal];
        double squares = 0;
        double[] r = work;
        for (int column = 0; column < columns; column++) {
            int top = contactNode[column];
            int end = (column + 1) * layers;
            double above = 0;
            for (int i = top; i < end; i++) {
                r[i] = y[i] - scaled[i] * above;
                above = y[i];
            }
            subtractNeighbours(column, y, r);
            for (int i = top; i < end; i++) {
                squares += r[i] * r[i] * elimination.pivot(i);
            }
            atMetal -= scaled[3 * metal + column] * y[top];
        }
        return Math.sqrt(squares + atMetal * atMetal * elimination.pivot(metal));
    }

    private void subtractNeighbours(int column, double[] y, double[] r) {
        int start = column * layers;
        double[] k = scaled;
        for (int e = earlier.begin(column); e < earlier.realEnd(column); e++) {
            int edge = earlier.edge(e) - start;
            int node = earlier.node(e) - start;
            for (int i = contactNode[column]; i < start + layers; i++) {
                r[i] -= k[i + edge] * y[i + node];
            }
        }
    }

    /** Adds {@code S (I - K')^-1 y} to x; y is used up. */
    void lift(double[] y, double[] x) {
        double atMetal = y[metal];
        x[metal] += scale[metal] * atMetal;
        for (int column = columns - 1; column >= 0; column--) {
            int top = contactNode[column];
            int end = (column + 1) * layers;
            addNeighbours(later, column, y, y);
            double below = 0;
            for (int i = end - 1; i >= top; i--) {
                below = y[i] + (i + 1 < end ? scaled[i + 1] : 0) * below;
                y[i] = below;
            }
            y[top] += scaled[3 * metal + column] * atMetal;
            for (int i = top; i < end; i++) {
                x[i] += scale[i] * y[i];
            }
        }
    }

    /** Solves with the factorisation: {@code y = M^-1 r}. */
    void solve(double[] r, double[] y) {
        Arrays.fill(y, 0, metal + 1, 0);
        double[] reduced = work;
        reduce(r, reduced);
        lift(reduced, y);
    }
}
