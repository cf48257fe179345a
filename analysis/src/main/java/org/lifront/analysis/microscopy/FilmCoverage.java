package org.lifront.analysis.microscopy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.lifront.analysis.series.Curve;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * How evenly films cover an electrode: thickness column by column, all films of the stack together; docs/model.md,
 * section 15.
 */
public final class FilmCoverage {

    private static final double NM_PER_M = 1e9;

    private final LatticeShape shape;
    private final int[] layers;

    private FilmCoverage(LatticeShape shape, int[] layers) {
        this.shape = shape;
        this.layers = layers;
    }

    /** Counts the film sites above the surface of the electrolyte. */
    public static FilmCoverage of(OccupancyView box, int surfaceLayer) {
        int[] layers = new int[box.shape().columnCount()];
        for (int site = 0; site < box.shape().siteCount() && box.shape().layer(site) < surfaceLayer; site++) {
            layers[box.shape().column(site)] += box.phase(site) >= OccupancyView.FIRST_FILM_PHASE ? 1 : 0;
        }
        return new FilmCoverage(box.shape(), layers);
    }

    /** Share of columns that carry any film. */
    public double coverage() {
        return (double) Arrays.stream(layers).filter(n -> n > 0).count() / layers.length;
    }

    /** Number of pinholes: groups of columns without film that touch by a face; a box without any film is one. */
    public int pinholes() {
        boolean[] seen = new boolean[layers.length];
        int groups = 0;
        for (int column = 0; column < layers.length; column++) {
            if (layers[column] == 0 && !seen[column]) {
                groups++;
                flood(column, seen);
            }
        }
        return groups;
    }

    private void flood(int start, boolean[] seen) {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(start);
        seen[start] = true;
        while (!waiting.isEmpty()) {
            int column = waiting.remove();
            for (int direction = 0; direction < 4; direction++) {
                int next = shape.column(shape.lateral(column, direction));
                if (layers[next] == 0 && !seen[next]) {
                    seen[next] = true;
                    waiting.add(next);
                }
            }
        }
    }

    /** Mean thickness in metres, pinholes included. */
    public double mean_m() {
        return Arrays.stream(layers).average().orElse(0) * shape.spacing_m();
    }

    /** Standard deviation of the thickness between columns, in metres. */
    public double deviation_m() {
        double mean = Arrays.stream(layers).average().orElse(0);
        double variance = Arrays.stream(layers)
                .mapToDouble(n -> (n - mean) * (n - mean))
                .average()
                .orElse(0);
        return Math.sqrt(variance) * shape.spacing_m();
    }

    /** Share of the columns (y) that carry a thickness in nm (x), from none to one site more than the thickest. */
    public Curve distribution_nm() {
        int end = Arrays.stream(layers).max().orElse(0) + 2;
        double[] x = new double[end];
        double[] y = new double[end];
        for (int n = 0; n < end; n++) {
            x[n] = n * shape.spacing_m() * NM_PER_M;
        }
        Arrays.stream(layers).forEach(n -> y[n] += 1.0 / layers.length);
        return Curve.of(x, y);
    }
}
