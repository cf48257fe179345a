package org.lifront.kmc.multigrid;

/** Lists the edges of a {@link ConductanceBox} as a {@link Graph}. */
final class BoxGraph {

    private final ConductanceBox box;
    private final int plane;
    private final int[] start;
    private final int[] neighbour;
    private final float[] conductance;
    private final float[] total;
    private final float[] leak;
    private int end;
    private double sum;
    private final double scale;

    private BoxGraph(ConductanceBox box, double scale) {
        this.scale = scale;
        this.box = box;
        this.plane = box.planeSize();
        int size = box.size();
        this.start = new int[size + 1];
        this.neighbour = new int[6 * size];
        this.conductance = new float[6 * size];
        this.total = new float[size];
        this.leak = new float[size];
    }

    static Graph of(ConductanceBox box, double scale) {
        BoxGraph lists = new BoxGraph(box, scale);
        for (int k = 0; k < box.n2(); k++) {
            lists.addPlane(k);
        }
        return new Graph(box.size(), lists.start, lists.neighbour, lists.conductance, lists.total, lists.leak);
    }

    private void addPlane(int k) {
        int n0 = box.n0();
        int n1 = box.n1();
        int below = (k == 0 ? box.n2() : k) - 1;
        int above = k == box.n2() - 1 ? 0 : k + 1;
        double[] g0 = box.along0()[k];
        double[] g1 = box.along1()[k];
        double[] g2 = box.along2()[k];
        double[] g2Below = box.along2()[below];
        double[] toGround = box.leak()[k];
        for (int j = 0; j < n1; j++) {
            int row = j * n0;
            int south = (j == 0 ? n1 - 1 : j - 1) * n0;
            int north = (j == n1 - 1 ? 0 : j + 1) * n0;
            for (int i = 0; i < n0; i++) {
                int site = row + i;
                int west = row + (i == 0 ? n0 - 1 : i - 1);
                int east = row + (i == n0 - 1 ? 0 : i + 1);
                int node = k * plane + site;
                sum = toGround[site];
                start[node] = end;
                add(node, k * plane + east, g0[site]);
                add(node, k * plane + west, g0[west]);
                add(node, k * plane + north + i, g1[site]);
                add(node, k * plane + south + i, g1[south + i]);
                add(node, above * plane + site, g2[site]);
                add(node, below * plane + site, g2Below[site]);
                total[node] = (float) (sum * scale);
                leak[node] = (float) (toGround[site] * scale);
            }
        }
        start[(k + 1) * plane] = end;
    }

    private void add(int node, int other, double g) {
        if (g > 0 && other != node) {
            neighbour[end] = other;
            conductance[end++] = (float) (g * scale);
            sum += g;
        }
    }
}
