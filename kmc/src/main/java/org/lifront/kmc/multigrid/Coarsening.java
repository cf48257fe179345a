package org.lifront.kmc.multigrid;

/** Groups of nodes found by pairing several times, and the network between them. */
final class Coarsening {

    /** Group by node; the number of groups for nodes that need none. */
    final int[] group;

    /** The network of the groups. */
    final Graph graph;

    /** @param passes number of times to pair: each can at most halve the number of nodes, and mostly does */
    Coarsening(Graph fine, int[] fineFence, int passes) {
        Pairing pairing = new Pairing(fine, fine.total, fineFence, true);
        float[] weight = fine.total;
        int[] groups = pairing.group;
        Graph coarse = Collapse.of(fine, pairing.group, pairing.count);
        for (int pass = 1; pass < passes; pass++) {
            weight = sums(weight, pairing);
            pairing = new Pairing(coarse, weight, pairing.fence, false);
            for (int i = 0; i < groups.length; i++) {
                groups[i] = groups[i] < 0 ? Pairing.NONE : pairing.group[groups[i]];
            }
            coarse = Collapse.of(coarse, pairing.group, pairing.count);
        }
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] < 0 ? coarse.size : groups[i];
        }
        this.group = groups;
        this.graph = coarse;
    }

    private static float[] sums(float[] weight, Pairing pairing) {
        float[] sums = new float[pairing.count];
        for (int i = 0; i < weight.length; i++) {
            if (pairing.group[i] >= 0) {
                sums[pairing.group[i]] += weight[i];
            }
        }
        return sums;
    }
}
