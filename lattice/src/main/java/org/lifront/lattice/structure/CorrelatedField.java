package org.lifront.lattice.structure;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Draws Gaussian random fields over the columns of a box: white noise smoothed with a Gaussian kernel, periodic in x
 * and y. Every column has mean 0 and variance 1; columns at distance d correlate as {@code exp(-d^2 / (4 w^2))} for
 * a kernel of width w (plus the periodic images, which matter in boxes narrower than about 6 w).
 */
final class CorrelatedField {

    /** The kernel is cut where it has fallen to exp(-12.5) = 4e-6. */
    private static final double CUT_WIDTHS = 5;

    /** Kernels wider than this many box edges are cut to it: the field is one constant in either case. */
    private static final double WIDEST_EDGES = 2;

    private final int nx;
    private final int ny;
    private final StrictGaussian gaussian;
    private final double[] noise;
    private final double[] smoothX;
    private final double[] field;

    CorrelatedField(LatticeShape shape, StrictGaussian gaussian) {
        this.nx = shape.nx();
        this.ny = shape.ny();
        this.gaussian = gaussian;
        this.noise = new double[shape.columnCount()];
        this.smoothX = new double[shape.columnCount()];
        this.field = new double[shape.columnCount()];
    }

    /**
     * Draws a new field.
     *
     * @param width_sites kernel width w in sites, not negative; 0 leaves white noise
     * @return one value a column, in a buffer that the next call overwrites
     */
    double[] draw(double width_sites) {
        for (int column = 0; column < noise.length; column++) {
            noise[column] = gaussian.next();
        }
        smoothAlongX(kernel(nx, width_sites));
        smoothAlongY(kernel(ny, width_sites));
        return field;
    }

    /** Kernel of odd length, folded onto the periodic edge where it is longer than that, of square sum 1. */
    static double[] kernel(int edge, double width_sites) {
        double width = Math.min(width_sites, WIDEST_EDGES * edge);
        int radius = (int) StrictMath.ceil(CUT_WIDTHS * width);
        boolean fits = 2 * radius + 1 <= edge;
        double[] taps = new double[fits ? 2 * radius + 1 : edge];
        for (int offset = -radius; offset <= radius; offset++) {
            double x = offset == 0 ? 0 : offset / width;
            taps[Math.floorMod(offset + radius, taps.length)] += StrictMath.exp(-0.5 * x * x);
        }
        double squares = Arrays.stream(taps).map(t -> t * t).reduce(0, Double::sum);
        double norm = 1 / Math.sqrt(squares);
        for (int i = 0; i < taps.length; i++) {
            taps[i] *= norm;
        }
        return taps;
    }

    private void smoothAlongX(double[] taps) {
        for (int y = 0; y < ny; y++) {
            int row = y * nx;
            for (int x = 0; x < nx; x++) {
                double sum = 0;
                int source = x;
                for (double tap : taps) {
                    sum += tap * noise[row + source];
                    source = source + 1 == nx ? 0 : source + 1;
                }
                smoothX[row + x] = sum;
            }
        }
    }

    private void smoothAlongY(double[] taps) {
        Arrays.fill(field, 0);
        for (int y = 0; y < ny; y++) {
            int row = y * nx;
            int source = y;
            for (double tap : taps) {
                int from = source * nx;
                for (int x = 0; x < nx; x++) {
                    field[row + x] += tap * smoothX[from + x];
                }
                source = source + 1 == ny ? 0 : source + 1;
            }
        }
    }
}
