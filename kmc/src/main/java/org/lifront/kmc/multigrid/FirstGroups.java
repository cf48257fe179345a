package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * The groups of the sites of a box and the network between them. They are found slab by slab, and after a change of
 * conductances only in the slabs concerned; the result is the same as if all had been found anew. The electrode is a node
 * of its own, the last one.
 */
final class FirstGroups {

    private final ConductanceBox box;
    private final Checkerboard board;
    private final ThreadTeam team;
    private final SlabGroups[] slabs;
    private final int[] base;
    private int size;

    FirstGroups(ConductanceBox box, Checkerboard board, ThreadTeam team) {
        this.box = box;
        this.board = board;
        this.team = team;
        this.slabs = new SlabGroups[BoxLevel.slabs(box.n2())];
        this.base = new int[slabs.length + 1];
    }

    /** Finds the groups in the slabs concerned anew, and returns the network of all of them. */
    Graph refresh(boolean[] changed) {
        team.run(slabs.length, (s, worker) -> {
            if (changed[s]) {
                slabs[s] = new SlabGroups(box, board, first(s), end(s));
            }
        });
        for (int s = 0; s < slabs.length; s++) {
            base[s + 1] = base[s] + slabs[s].count;
        }
        size = base[slabs.length] + (box.electrode() == null ? 0 : 1);
        return assemble();
    }

    private int first(int slab) {
        return slab * BoxLevel.SLAB;
    }

    private int end(int slab) {
        return Math.min(box.n2(), first(slab) + BoxLevel.SLAB);
    }

    /** Group of a site, numbered through the box; the number of nodes of the network for sites that need none. */
    int group(int k, int i) {
        int s = k / BoxLevel.SLAB;
        int own = slabs[s].group[(k - first(s)) * box.planeSize() + i];
        return own == slabs[s].count ? size : base[s] + own;
    }

    /** Total conductance of a site. */
    float total(int k, int i) {
        int s = k / BoxLevel.SLAB;
        return slabs[s].total[(k - first(s)) * box.planeSize() + i];
    }

    private Graph assemble() {
        EdgeList[] lists = new EdgeList[slabs.length + 1];
        float[] leak = new float[size];
        int[][] slot = new int[team.size()][];
        team.run(slabs.length, (s, worker) -> {
            System.arraycopy(slabs[s].inner.leak, 0, leak, base[s], slabs[s].count);
            if (slot[worker] == null) {
                slot[worker] = new int[size];
                Arrays.fill(slot[worker], -1);
            }
            lists[s] = outwards(s, leak);
            lists[s].merge(slabs[s].inner, base[s], slot[worker]);
        });
        int edges = 0;
        if (box.electrode() != null) {
            lists[slabs.length] = contacts(leak);
            lists[slabs.length].merge(null, 0, slot[0]);
        }
        int[] firstEdge = new int[lists.length];
        for (int s = 0; s < lists.length && lists[s] != null; s++) {
            firstEdge[s] = edges;
            edges += lists[s].edges();
        }
        Graph graph = new Graph(size, new int[size + 1], new int[edges], new float[edges], new float[size], leak);
        graph.start[size] = edges;
        team.run(lists.length, (s, worker) -> {
            if (lists[s] != null) {
                lists[s].copyTo(base[s], firstEdge[s], graph);
            }
        });
        return graph;
    }

    /** Edges from the groups of a slab to those of other slabs and to the electrode. */
    private EdgeList outwards(int s, float[] leak) {
        Electrode electrode = box.electrode();
        int contacts = electrode == null ? 0 : electrode.contacts();
        EdgeList list = new EdgeList(slabs[s].count, 2 * box.planeSize() + contacts);
        if (slabs.length > 1) {
            int below = (first(s) == 0 ? box.n2() : first(s)) - 1;
            int above = end(s) == box.n2() ? 0 : end(s);
            addInterface(list, s, first(s), below, box.along2()[below], leak);
            addInterface(list, s, end(s) - 1, above, box.along2()[end(s) - 1], leak);
        }
        for (int c = 0; c < contacts; c++) {
            int k = electrode.plane(c);
            float g = board.scaled(electrode.conductance()[c]);
            if (k >= first(s) && k < end(s) && g > 0) {
                int own = group(k, electrode.site(c));
                if (own < size) {
                    list.add(own - base[s], size - 1, g);
                }
            }
        }
        return list;
    }

    private void addInterface(EdgeList list, int s, int k, int other, double[] conductance, float[] leak) {
        for (int i = 0; i < conductance.length; i++) {
            float g = board.scaled(conductance[i]);
            int from = group(k, i);
            if (g > 0 && from < size) {
                int to = group(other, i);
                if (to < size) {
                    list.add(from - base[s], to, g);
                } else {
                    leak[from] += g;
                }
            }
        }
    }

    private EdgeList contacts(float[] leak) {
        Electrode electrode = box.electrode();
        EdgeList list = new EdgeList(1, electrode.contacts());
        for (int c = 0; c < electrode.contacts(); c++) {
            float g = board.scaled(electrode.conductance()[c]);
            int to = group(electrode.plane(c), electrode.site(c));
            if (g > 0 && to < size) {
                list.add(0, to, g);
            } else {
                leak[size - 1] += g;
            }
        }
        return list;
    }
}
