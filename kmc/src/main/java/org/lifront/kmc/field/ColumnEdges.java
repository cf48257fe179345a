package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * The lateral edges that lead from each column to those before it, or to those after it, in the order of elimination of
 * {@link IncompleteCholesky}: at least {@link #COMMON} entries a column, filled up with edges of no conductance, so that
 * inner loops need not ask.
 *
 * <p>Entries of a column are {@code begin(column)} to {@code end(column) - 1}; each is a pair of offsets, that of the
 * neighbouring column among the nodes and that of the edges among the slots of {@link IonNetwork}.
 */
final class ColumnEdges {

    /** Entries of a column inside the box: two neighbours before and two after it. */
    static final int COMMON = 2;

    private static final int SIDES = 4;
    private static final int FIRST_NORTH = 2;

    private final int[] begin;
    private final int[] realEnd;
    private final int[] neighbour;
    private final int[] side;
    private final int[] node;
    private final int[] edge;

    private ColumnEdges(LatticeShape shape, boolean before) {
        int columns = shape.columnCount();
        this.begin = new int[columns + 1];
        this.realEnd = new int[columns];
        int[] neighbours = new int[SIDES * columns];
        int[] sides = new int[SIDES * columns];
        int next = 0;
        for (int column = 0; column < columns; column++) {
            begin[column] = next;
            for (int each = 0; each < SIDES; each++) {
                int other = shape.lateral(column, each);
                if (other < column == before) {
                    neighbours[next] = other;
                    sides[next++] = each;
                }
            }
            realEnd[column] = next;
            next = Math.max(next, begin[column] + COMMON);
        }
        begin[columns] = next;
        this.neighbour = Arrays.copyOf(neighbours, next);
        this.side = Arrays.copyOf(sides, next);
        this.node = new int[next];
        this.edge = new int[next];
    }

    /** Edges to columns that are eliminated before. */
    static ColumnEdges toEarlier(LatticeShape shape) {
        return new ColumnEdges(shape, true);
    }

    /** Edges to columns that are eliminated afterwards. */
    static ColumnEdges toLater(LatticeShape shape) {
        return new ColumnEdges(shape, false);
    }

    /**
     * Finds the offsets for a number of layers.
     *
     * @param layers nodes a column
     * @param zeros first of as many slots without conductance
     */
    void layOut(int layers, int zeros) {
        int columns = realEnd.length;
        int boxNodes = columns * layers;
        Arrays.fill(edge, zeros);
        for (int column = 0; column < columns; column++) {
            for (int e = begin[column]; e < realEnd[column]; e++) {
                int owner = side[e] % 2 == 0 ? column : neighbour[e];
                node[e] = neighbour[e] * layers;
                edge[e] = (side[e] < FIRST_NORTH ? boxNodes : 2 * boxNodes) + owner * layers;
            }
        }
    }

    /** First entry of a column. */
    int begin(int column) {
        return begin[column];
    }

    /** End of the entries of a column. */
    int end(int column) {
        return begin[column + 1];
    }

    /** End of those entries of a column that stand for edges. */
    int realEnd(int column) {
        return realEnd[column];
    }

    /** First node of the neighbouring column. */
    int node(int entry) {
        return node[entry];
    }

    /** First slot of the edges. */
    int edge(int entry) {
        return edge[entry];
    }
}
