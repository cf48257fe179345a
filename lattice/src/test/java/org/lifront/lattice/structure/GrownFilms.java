package org.lifront.lattice.structure;

import org.apache.commons.rng.simple.RandomSource;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Statistics of many films grown alike in boxes of 32 x 32 columns, seeds in sequence. Deviations are taken from the
 * wanted mean, not from the box's own, so that the scatter between boxes counts. Lengths are in metres.
 */
final class GrownFilms {

    static final int EDGE = 32;

    final SampleMean mean_m = new SampleMean();
    final SampleMean variance_m2 = new SampleMean();
    final SampleMean covarianceX_m2 = new SampleMean();
    final SampleMean covarianceY_m2 = new SampleMean();
    final SampleMean anisotropy_m2 = new SampleMean();
    long bareColumns;
    long columns;

    private final LatticeShape shape;
    private final int lag_sites;

    /** Grows the films; covariances are those at the correlation length, rounded to whole sites. */
    GrownFilms(GrowthStatistics statistics, double spacing_m, int cycles, int boxes, long firstSeed) {
        this.shape = new LatticeShape(EDGE, EDGE, 2, spacing_m);
        this.lag_sites = (int) Math.round(statistics.correlationLength_m() / spacing_m);
        for (int box = 0; box < boxes; box++) {
            ColumnHeights film =
                    FilmGrowth.grow(shape, statistics, cycles, RandomSource.XO_SHI_RO_256_PP.create(firstSeed + box));
            measure(film, statistics.mean_m(cycles));
        }
    }

    private void measure(ColumnHeights film, double wantedMean_m) {
        double sum = 0;
        double squares = 0;
        double productsX = 0;
        double productsY = 0;
        for (int column = 0; column < film.columnCount(); column++) {
            double deviation = deviation_m(film, shape.x(column), shape.y(column), wantedMean_m);
            sum += film.sites(column) * shape.spacing_m();
            squares += deviation * deviation;
            productsX += deviation * deviation_m(film, shape.x(column) + lag_sites, shape.y(column), wantedMean_m);
            productsY += deviation * deviation_m(film, shape.x(column), shape.y(column) + lag_sites, wantedMean_m);
            bareColumns += film.sites(column) == 0 ? 1 : 0;
        }
        int count = film.columnCount();
        columns += count;
        mean_m.add(sum / count);
        variance_m2.add(squares / count);
        covarianceX_m2.add(productsX / count);
        covarianceY_m2.add(productsY / count);
        anisotropy_m2.add((productsX - productsY) / count);
    }

    private double deviation_m(ColumnHeights film, int x, int y, double wantedMean_m) {
        return film.sites(shape.site(x % EDGE, y % EDGE, 0)) * shape.spacing_m() - wantedMean_m;
    }
}
