package org.lifront.kmc.multigrid;

/**
 * Direct solution of a small network by eliminating its nodes one after the other, each replaced by the edges that its
 * star amounts to. Nothing is subtracted, so that even a leak far below the rounding error of the totals keeps its
 * digits (Grassmann, Taksar and Heyman 1985, DOI 10.1287/opre.33.5.1107). What hangs on no ground stays at zero.
 */
final class StarElimination {

    private final int size;
    private final double[][] share;
    private final double[] inverse;
    private final double[] work;

    StarElimination(Graph graph) {
        this.size = graph.size;
        this.share = new double[size][size];
        this.inverse = new double[size];
        this.work = new double[size];
        double[] leak = new double[size];
        for (int i = 0; i < size; i++) {
            leak[i] = graph.leak[i];
            for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
                share[i][graph.neighbour[e]] = graph.conductance[e];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            eliminate(i, leak);
        }
    }

    /** Replaces node i by edges between, and leaks of, the nodes before it; its row becomes its shares. */
    private void eliminate(int i, double[] leak) {
        double[] row = share[i];
        double total = leak[i];
        for (int j = 0; j < i; j++) {
            total += row[j];
        }
        inverse[i] = total > 0 ? 1 / total : 0;
        for (int j = 0; j < i; j++) {
            double part = row[j] * inverse[i];
            if (part > 0) {
                leak[j] += part * leak[i];
                for (int k = 0; k < i; k++) {
                    share[j][k] += part * row[k];
                }
            }
        }
        for (int j = 0; j < i; j++) {
            row[j] *= inverse[i];
        }
    }

    void solve(float[] right, float[] solution) {
        for (int i = 0; i < size; i++) {
            work[i] = right[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double[] row = share[i];
            double value = work[i];
            for (int k = 0; k < i; k++) {
                work[k] += row[k] * value;
            }
        }
        for (int i = 0; i < size; i++) {
            double[] row = share[i];
            double sum = work[i] * inverse[i];
            for (int k = 0; k < i; k++) {
                sum += row[k] * work[k];
            }
            work[i] = sum;
            solution[i] = (float) sum;
        }
    }
}
