package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * Lists the edges between the sites of a slab of a box as a {@link Graph}. Totals count all edges of a site, those out of
 * the slab and to the electrode as well.
 */
final class SlabGraph {

    private final ConductanceBox box;
    private final Checkerboard board;
    private final int plane;
    private final int first;
    private final int end;
    private final int[] start;
    private final int[] neighbour;
    private final float[] conductance;
    private final float[] total;
    private final float[] leak;
    private int edges;

    private SlabGraph(ConductanceBox box, Checkerboard board, int first, int end) {
        this.box = box;
        this.board = board;
        this.plane = box.planeSize();
        this.first = first;
        this.end = end;
        int size = (end - first) * plane;
        this.start = new int[size + 1];
        this.neighbour = new int[6 * size];
        this.conductance = new float[6 * size];
        this.total = new float[size];
        this.leak = new float[size];
    }

    /** Planes {@code first} to {@code end - 1}, node by node along the planes. */
    static Graph of(ConductanceBox box, Checkerboard board, int first, int end) {
        SlabGraph slab = new SlabGraph(box, board, first, end);
        for (int k = first; k < end; k++) {
            slab.addPlane(k);
        }
        slab.addContacts();
        Arrays.fill(slab.start, slab.total.length, slab.start.length, slab.edges);
        return new Graph(slab.total.length, slab.start, slab.neighbour, slab.conductance, slab.total, slab.leak);
    }

    private void addPlane(int k) {
        int n0 = box.n0();
        int n1 = box.n1();
        int below = (k == 0 ? box.n2() : k) - 1;
        int above = k == box.n2() - 1 ? 0 : k + 1;
        double[] g0 = box.along0()[k];
        double[] g1 = box.along1()[k];
        int base = (k - first) * plane;
        for (int j = 0; j < n1; j++) {
            int row = j * n0;
            int south = (j == 0 ? n1 - 1 : j - 1) * n0;
            int north = (j == n1 - 1 ? 0 : j + 1) * n0;
            for (int i = 0; i < n0; i++) {
                int site = row + i;
                int west = row + (i == 0 ? n0 - 1 : i - 1);
                int east = row + (i == n0 - 1 ? 0 : i + 1);
                int node = base + site;
                leak[node] = board.scaled(box.leak()[k][site]);
                total[node] = leak[node];
                start[node] = edges;
                add(node, base + east, g0[site]);
                add(node, base + west, g0[west]);
                add(node, base + north + i, g1[site]);
                add(node, base + south + i, g1[south + i]);
                add(node, (above - first) * plane + site, box.along2()[k][site]);
                add(node, (below - first) * plane + site, box.along2()[below][site]);
            }
        }
    }

    private void add(int node, int other, double conductance) {
        float g = board.scaled(conductance);
        if (g > 0) {
            total[node] += g;
            if (other >= 0 && other < total.length) {
                neighbour[edges] = other;
                this.conductance[edges++] = g;
            }
        }
    }

    private void addContacts() {
        Electrode electrode = box.electrode();
        for (int c = 0; electrode != null && c < electrode.contacts(); c++) {
            int k = electrode.plane(c);
            if (k >= first && k < end) {
                total[(k - first) * plane + electrode.site(c)] +=
                        board.scaled(electrode.conductance()[c]);
            }
        }
    }
}
