package org.lifront.analysis.morphology;

/** How far the columns of a periodic box are from the nearest of some of them. */
final class LateralDistance {

    private LateralDistance() {}

    /**
     * Euclidean distances of nearest images, exact: along x first, then over the rows, whose squares add up.
     *
     * @param nx columns along x, which run fastest
     * @param ny columns along y
     * @param marked which columns to look for
     * @return one distance a column, in sites; 0 for a marked one, infinite if none is marked
     */
    static double[] toNearest(int nx, int ny, boolean[] marked) {
        long[] alongX = new long[nx * ny];
        for (int row = 0; row < ny; row++) {
            for (int x = 0; x < nx; x++) {
                alongX[row * nx + x] = squareAlongX(nx, marked, row * nx, x);
            }
        }
        double[] distance = new double[nx * ny];
        for (int column = 0; column < distance.length; column++) {
            distance[column] = nearest(nx, ny, alongX, column);
        }
        return distance;
    }

    private static long squareAlongX(int nx, boolean[] marked, int row, int x) {
        for (int d = 0; d <= nx / 2; d++) {
            if (marked[row + (x + d) % nx] || marked[row + (x - d + nx) % nx]) {
                return (long) d * d;
            }
        }
        return Long.MAX_VALUE;
    }

    private static double nearest(int nx, int ny, long[] alongX, int column) {
        int x = column % nx;
        int y = column / nx;
        long least = Long.MAX_VALUE;
        for (int d = 0; d <= ny / 2 && (long) d * d < least; d++) {
            long square = Math.min(alongX[(y + d) % ny * nx + x], alongX[(y - d + ny) % ny * nx + x]);
            if (square < Long.MAX_VALUE) {
                least = Math.min(least, square + (long) d * d);
            }
        }
        return least == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : Math.sqrt(least);
    }
}
