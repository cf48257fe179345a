package org.lifront.kmc.field;

/**
 * The pivots of the relaxed modified incomplete Cholesky factorisation of {@link IncompleteCholesky}: what is left of each
 * diagonal entry when all earlier nodes have been eliminated and most of the fill that the factorisation drops has been
 * moved to the diagonal.
 */
final class Elimination {

    /** Share of the dropped fill that is moved to the diagonal; fewest iterations on coated stacks; 1 fails. */
    private static final double RELAXATION = 0.85;

    /**
     * Smallest pivot, relative to the diagonal. Sites that are tied to each other far more strongly than to all others would
     * leave none but a rounding error.
     */
    private static final double LEAST_PIVOT = 1e-14;

    private final int columns;
    private final ColumnEdges earlier;
    private final ColumnEdges later;
    private final int[] contactNode;
    private int layers;
    private int metal;
    private double[] pivot = new double[0];
    private double[] inverse = new double[0];
    private double[] spread = new double[0];

    /**
     * @param columns number of columns
     * @param earlier lateral edges to earlier columns
     * @param later lateral edges to later columns
     * @param contactNode node of each column that touches the metal; used, not copied
     */
    Elimination(int columns, ColumnEdges earlier, ColumnEdges later, int[] contactNode) {
        this.columns = columns;
        this.earlier = earlier;
        this.later = later;
        this.contactNode = contactNode;
    }

    /** Eliminates the nodes of a matrix, in slots and nodes of an {@link IonNetwork} with a number of layers. */
    void findPivots(int layers, double[] conductance, double[] diagonal) {
        this.layers = layers;
        this.metal = columns * layers;
        if (pivot.length <= metal) {
            int length = metal + metal / 4 + 1;
            pivot = new double[length];
            inverse = new double[length];
            spread = new double[length];
        }
        double atMetal = diagonal[metal];
        for (int column = 0; column < columns; column++) {
            sumLaterEdges(column, conductance);
            eliminate(column, conductance, diagonal);
            int node = contactNode[column];
            double g = conductance[3 * metal + column];
            atMetal -= g * inverse[node] * (g + RELAXATION * (spread[node] - g));
        }
        atMetal = Math.max(atMetal, LEAST_PIVOT * diagonal[metal]);
        pivot[metal] = atMetal;
        inverse[metal] = 1 / atMetal;
    }

    /** Pivot of a node. */
    double pivot(int node) {
        return pivot[node];
    }

    /** Inverse of the pivot of a node. */
    double inverse(int node) {
        return inverse[node];
    }

    /** {@code spread} becomes the sum of a node's edges to later nodes: what its elimination spreads. */
    private void sumLaterEdges(int column, double[] conductance) {
        int start = column * layers;
        int last = start + layers - 1;
        System.arraycopy(conductance, start + 1, spread, start, layers - 1);
        spread[last] = 0;
        for (int e = later.begin(column); e < later.realEnd(column); e++) {
            int shift = later.edge(e) - start;
            for (int i = start; i <= last; i++) {
                spread[i] += conductance[i + shift];
            }
        }
        spread[contactNode[column]] += conductance[3 * metal + column];
    }

    private void eliminate(int column, double[] conductance, double[] diagonal) {
        int start = column * layers;
        int end = start + layers;
        System.arraycopy(diagonal, start, pivot, start, layers);
        for (int e = earlier.begin(column); e < earlier.realEnd(column); e++) {
            int shift = earlier.edge(e) - start;
            int other = earlier.node(e) - start;
            for (int i = start; i < end; i++) {
                double g = conductance[i + shift];
                pivot[i] -= g * inverse[i + other] * (g + RELAXATION * (spread[i + other] - g));
            }
        }
        double above = 0;
        for (int i = start; i < end; i++) {
            double g = conductance[i];
            double own = Math.max(pivot[i] - g * above, LEAST_PIVOT * diagonal[i]);
            double next = 1 / own;
            pivot[i] = own;
            inverse[i] = next;
            // What the elimination of this node takes from the one below.
            double down = i + 1 < end ? conductance[i + 1] : 0;
            above = next * (down + RELAXATION * (spread[i] - down));
        }
    }
}
