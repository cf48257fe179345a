package org.lifront.kmc.field;

/** A small dense system of complex equations, solved by elimination with row pivoting. */
final class DenseComplexSystem {

    private DenseComplexSystem() {}

    /**
     * Solves in place.
     *
     * @param re real parts, one row an equation, the right-hand side as the last column, which becomes the solution
     * @param im imaginary parts alike
     */
    static void solve(double[][] re, double[][] im) {
        int n = re.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (size(re[i][k], im[i][k]) > size(re[pivot][k], im[pivot][k])) {
                    pivot = i;
                }
            }
            swap(re, k, pivot);
            swap(im, k, pivot);
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    eliminate(re, im, k, i);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            double size = size(re[i][i], im[i][i]);
            double x = (re[i][n] * re[i][i] + im[i][n] * im[i][i]) / size;
            im[i][n] = (im[i][n] * re[i][i] - re[i][n] * im[i][i]) / size;
            re[i][n] = x;
        }
    }

    private static void eliminate(double[][] re, double[][] im, int k, int i) {
        double size = size(re[k][k], im[k][k]);
        double fRe = (re[i][k] * re[k][k] + im[i][k] * im[k][k]) / size;
        double fIm = (im[i][k] * re[k][k] - re[i][k] * im[k][k]) / size;
        for (int j = k; j < re[i].length; j++) {
            re[i][j] -= fRe * re[k][j] - fIm * im[k][j];
            im[i][j] -= fRe * im[k][j] + fIm * re[k][j];
        }
    }

    private static double size(double re, double im) {
        return re * re + im * im;
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }
}
