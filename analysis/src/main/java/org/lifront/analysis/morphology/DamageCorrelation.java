package org.lifront.analysis.morphology;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * How damage goes with lithium: the share of it that is damaged, and Pearson's correlation coefficients over the columns of
 * one box, of the damaged sites of a column with what else is known of it. Coefficients are empty where one of the two is the
 * same in all columns.
 *
 * @param ofReduced damaged share of the reduced sites, 0 to 1; empty if none is reduced
 * @param withLithium with the Li of the column: Ti3+ and filled boundary sites
 * @param withBoundaryDistance with the lateral distance to the nearest column of a grain boundary, over columns of grains
 */
public record DamageCorrelation(
        OptionalDouble ofReduced, OptionalDouble withLithium, OptionalDouble withBoundaryDistance) {

    /** Reads the electrolyte of a box. */
    public static DamageCorrelation of(OccupancyView box, int surfaceLayer) {
        LatticeShape shape = box.shape();
        double[] damaged = new double[shape.columnCount()];
        double[] lithium = new double[shape.columnCount()];
        for (int z = surfaceLayer; z < shape.nz(); z++) {
            for (int column = 0; column < shape.columnCount(); column++) {
                int site = shape.site(column, z);
                if (box.state(site) != OccupancyView.ELECTROLYTE) {
                    damaged[column] += box.isDamaged(site) ? 1 : 0;
                    lithium[column] += box.isReduced(site) ? 1 : 0;
                    lithium[column] += box.holdsBoundaryLithium(site) ? 1 : 0;
                }
            }
        }
        return new DamageCorrelation(
                share(box), coefficient(damaged, lithium), withDistance(box, surfaceLayer, damaged));
    }

    private static OptionalDouble share(OccupancyView box) {
        return box.reducedSites() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) box.damagedSites() / box.reducedSites());
    }

    private static OptionalDouble withDistance(OccupancyView box, int surfaceLayer, double[] damaged) {
        LatticeShape shape = box.shape();
        boolean[] boundary = new boolean[shape.columnCount()];
        for (int column = 0; column < boundary.length; column++) {
            boundary[column] = box.isBoundary(shape.site(column, surfaceLayer));
        }
        double[] distance = LateralDistance.toNearest(shape.nx(), shape.ny(), boundary);
        if (Double.isInfinite(distance[0])) {
            return OptionalDouble.empty();
        }
        int[] grains = IntStream.range(0, boundary.length)
                .filter(column -> !boundary[column])
                .toArray();
        return coefficient(
                IntStream.of(grains).mapToDouble(column -> damaged[column]).toArray(),
                IntStream.of(grains).mapToDouble(column -> distance[column]).toArray());
    }

    private static OptionalDouble coefficient(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx > 0 && yy > 0 ? OptionalDouble.of(xy / Math.sqrt(xx * yy)) : OptionalDouble.empty();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
