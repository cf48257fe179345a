package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * The network of groups of nodes, each group at one potential: the Galerkin product with piecewise constant
 * interpolation. Conductances between groups add up; those to nodes in no group become leaks.
 */
final class Collapse {

    private final Graph graph;
    private final int[] group;
    private final int count;
    private final int[] start;
    private final int[] neighbour;
    private final float[] conductance;
    private final float[] total;
    private final float[] leak;
    private final int[] slot;
    private int end;
    private float sum;

    private Collapse(Graph graph, int[] group, int count) {
        this.graph = graph;
        this.group = group;
        this.count = count;
        this.start = new int[count + 1];
        this.neighbour = new int[graph.start[graph.size]];
        this.conductance = new float[neighbour.length];
        this.total = new float[count];
        this.leak = new float[count];
        this.slot = new int[count];
    }

    /** Collapses a network; {@code group} numbers the groups from 0 to {@code count - 1}. */
    static Graph of(Graph graph, int[] group, int count) {
        return new Collapse(graph, group, count).collapse();
    }

    private Graph collapse() {
        Members members = new Members(group, count);
        Arrays.fill(slot, -1);
        for (int c = 0; c < count; c++) {
            start[c] = end;
            sum = 0;
            for (int m = members.start[c]; m < members.start[c + 1]; m++) {
                addEdgesOf(members.node[m], c);
            }
            leak[c] = sum;
            for (int e = start[c]; e < end; e++) {
                sum += conductance[e];
            }
            total[c] = sum;
        }
        start[count] = end;
        return new Graph(count, start, Arrays.copyOf(neighbour, end), Arrays.copyOf(conductance, end), total, leak);
    }

    private void addEdgesOf(int node, int c) {
        sum += graph.leak[node];
        for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
            int other = group[graph.neighbour[e]];
            if (other < 0) {
                sum += graph.conductance[e];
            } else if (other != c) {
                add(c, other, graph.conductance[e]);
            }
        }
    }

    private void add(int c, int other, float g) {
        int at = slot[other];
        if (at >= start[c] && at < end && neighbour[at] == other) {
            conductance[at] += g;
        } else {
            slot[other] = end;
            neighbour[end] = other;
            conductance[end++] = g;
        }
    }
}
