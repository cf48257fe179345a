package org.lifront.kmc.multigrid;

/**
 * A resistor network without a lattice: for each node the nodes it is joined to, and a leak to ground. Edges are listed
 * from both ends. Total conductance of a node: the sum of its edges and of its leak.
 */
final class Graph {

    final int size;
    final int[] start;
    final int[] neighbour;
    final float[] conductance;
    final float[] total;
    final float[] leak;

    /** Takes the arrays as they are; {@code start} has an entry more than there are nodes. */
    Graph(int size, int[] start, int[] neighbour, float[] conductance, float[] total, float[] leak) {
        this.size = size;
        this.start = start;
        this.neighbour = neighbour;
        this.conductance = conductance;
        this.total = total;
        this.leak = leak;
    }
}
