package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * One pass of matching: joins each node of a {@link Graph} with at most one neighbour, the one with which it makes the
 * best pair (Notay 2010, ETNA 37, 123; quality after Napov and Notay 2012, DOI 10.1137/100818509).
 *
 * <p>A pair is as good as its edge is strong compared with the smaller total conductance of the two: a weak site tied
 * to a strong one is well placed; two strong ones tied by a weak edge are not, and stay apart.
 */
final class Pairing {

    /** Group of a node that no coarse node stands for. */
    static final int NONE = -1;

    /** A pair must have g / total_i + g / total_j of at least this. On a simple cubic lattice: 2/6, 2/5, 2/4. */
    private static final float LEAST_TIE = 0.15f;

    /** A node joins a pair already made if g / total_i is at least this: i must be the light one. */
    private static final float LEAST_HOLD = 0.12f;

    /** A node whose leak is at least this share of its total needs no coarse node: smoothing does it. */
    private static final float FIRM_LEAK = 0.25f;

    private final float[] weight;

    /** Group by node. */
    final int[] group;

    /** First group of each stretch of nodes, and the number of groups. */
    final int[] fence;

    /** Number of groups. */
    final int count;

    /**
     * Matches the nodes.
     *
     * @param graph the network
     * @param fence nodes {@code fence[s]} to {@code fence[s + 1] - 1} are only paired with each other
     * @param dropFirm whether nodes that are firmly tied to the ground are left out
     */
    Pairing(Graph graph, float[] weight, int[] fence, boolean dropFirm) {
        this.weight = weight;
        this.group = new int[graph.size];
        this.fence = new int[fence.length];
        Arrays.fill(group, Integer.MIN_VALUE);
        if (dropFirm) {
            dropFirm(graph);
        }
        int next = 0;
        for (int s = 0; s + 1 < fence.length; s++) {
            this.fence[s] = next;
            next = match(graph, fence[s], fence[s + 1], next);
        }
        this.fence[fence.length - 1] = next;
        this.count = next;
    }

    private void dropFirm(Graph graph) {
        for (int i = 0; i < graph.size; i++) {
            if (graph.leak[i] >= FIRM_LEAK * graph.total[i]) {
                group[i] = NONE;
            }
        }
    }

    private int match(Graph graph, int from, int to, int first) {
        int next = first;
        for (int i = from; i < to; i++) {
            if (group[i] == Integer.MIN_VALUE) {
                int mate = bestMate(graph, i, from, to);
                if (mate >= 0 && group[mate] >= 0) {
                    group[i] = group[mate];
                } else {
                    group[i] = next;
                    if (mate >= 0) {
                        group[mate] = next;
                    }
                    next++;
                }
            }
        }
        return next;
    }

    /** The free node that makes the best pair with i; if none is good enough, the best of those taken; or else -1. */
    private int bestMate(Graph graph, int i, int from, int to) {
        int free = -1;
        int taken = -1;
        float freeTie = LEAST_TIE;
        float takenTie = LEAST_HOLD;
        float own = 1 / weight[i];
        for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
            int j = graph.neighbour[e];
            if (j >= from && j < to && group[j] != NONE) {
                float tie = graph.conductance[e] * (own + 1 / weight[j]);
                if (group[j] < 0) {
                    if (tie > freeTie) {
                        freeTie = tie;
                        free = j;
                    }
                } else if (graph.conductance[e] * own > takenTie) {
                    takenTie = graph.conductance[e] * own;
                    taken = j;
                }
            }
        }
        return free >= 0 ? free : taken;
    }
}
