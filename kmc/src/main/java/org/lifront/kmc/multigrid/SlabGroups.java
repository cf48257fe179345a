package org.lifront.kmc.multigrid;

/** The groups of the sites of a slab, numbered from 0, and the network between them. */
final class SlabGroups {

    /** Pairings: groups of up to 64 sites, about forty of them where conductances are alike. */
    private static final int PASSES = 6;

    /** Group by site, plane after plane; {@link #count} for sites that need none. */
    final int[] group;

    /** Number of groups. */
    final int count;

    /** Edges between groups of the slab, and leaks. */
    final Graph inner;

    /** Total conductance of each site. */
    final float[] total;

    SlabGroups(ConductanceBox box, Checkerboard board, int first, int end) {
        Graph sites = SlabGraph.of(box, board, first, end);
        Coarsening coarsening = new Coarsening(sites, new int[] {0, sites.size}, PASSES);
        this.group = coarsening.group;
        this.count = coarsening.graph.size;
        this.inner = coarsening.graph;
        this.total = sites.total;
    }
}
