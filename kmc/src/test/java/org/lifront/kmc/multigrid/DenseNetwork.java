package org.lifront.kmc.multigrid;

/** The matrix of a box, written out, and Gaussian elimination on it. */
final class DenseNetwork {

    private final ConductanceBox box;
    private final double[][] matrix;

    DenseNetwork(ConductanceBox box) {
        this.box = box;
        int plane = box.planeSize();
        this.matrix = new double[box.size()][box.size()];
        for (int k = 0; k < box.n2(); k++) {
            for (int i = 0; i < plane; i++) {
                int site = k * plane + i;
                int row = i / box.n0() * box.n0();
                matrix[site][site] += box.leak()[k][i];
                join(site, k * plane + row + (i + 1 - row) % box.n0(), box.along0()[k][i]);
                join(site, k * plane + (i + box.n0()) % plane, box.along1()[k][i]);
                join(site, (k + 1) % box.n2() * plane + i, box.along2()[k][i]);
            }
        }
    }

    private void join(int a, int b, double g) {
        if (a != b) {
            matrix[a][a] += g;
            matrix[b][b] += g;
            matrix[a][b] -= g;
            matrix[b][a] -= g;
        }
    }

    double[] solve(double[][] current) {
        int size = box.size();
        double[][] m = new double[size][];
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            m[i] = matrix[i].clone();
            x[i] = current[i / box.planeSize()][i % box.planeSize()];
        }
        for (int p = 0; p < size; p++) {
            for (int i = p + 1; i < size; i++) {
                double factor = m[i][p] == 0 ? 0 : m[i][p] / m[p][p];
                for (int j = p; factor != 0 && j < size; j++) {
                    m[i][j] -= factor * m[p][j];
                }
                x[i] -= factor * x[p];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                x[i] -= m[i][j] * x[j];
            }
            x[i] /= m[i][i];
        }
        return x;
    }
}
