package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.lifront.lattice.geometry.LatticeShape;

class FilmGrowthTest {

    private static final LatticeShape BOX = new LatticeShape(24, 20, 4, 1e-9);
    private static final GrowthStatistics ALUMINA = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 2e-9, 0.4e-9);

    private static int[] grow(LatticeShape shape, GrowthStatistics statistics, int cycles, long seed) {
        ColumnHeights film = FilmGrowth.grow(shape, statistics, cycles, RandomSource.XO_SHI_RO_256_PP.create(seed));
        int[] sites = new int[film.columnCount()];
        Arrays.setAll(sites, film::sites);
        return sites;
    }

    @Test
    void noCyclesLeaveTheSurfaceBare() {
        assertThat(grow(BOX, ALUMINA, 0, 1)).containsOnly(0);
    }

    @Test
    void negativeCyclesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grow(BOX, ALUMINA, -1, 1))
                .withMessage("the number of cycles must not be negative, got -1");
    }

    @Test
    void aSeedFixesTheFilm() {
        assertThat(grow(BOX, ALUMINA, 150, 5)).isEqualTo(grow(BOX, ALUMINA, 150, 5));
        assertThat(grow(BOX, ALUMINA, 150, 5)).isNotEqualTo(grow(BOX, ALUMINA, 150, 6));
    }

    @Test
    void aSeedPinsTheFilmOnEveryMachine() {
        // Recorded once; another value means that trajectories are no longer bit-identical to earlier ones.
        assertThat(Arrays.hashCode(grow(BOX, ALUMINA, 150, 5))).isEqualTo(-1367781415);
        assertThat(Arrays.hashCode(grow(BOX, ALUMINA, 5, 5))).isEqualTo(-351320770);
    }

    @Test
    void aSmoothCoveringFilmDiffersByOneSiteAtMost() {
        GrowthStatistics smooth = new GrowthStatistics(0.1e-9, 0, 2e-9, 0.2e-9);
        assertThat(grow(BOX, smooth, 104, 2)).containsOnly(10, 11);
    }

    @Test
    void fieldsFarWiderThanTheBoxMoveAllColumnsTogether() {
        GrowthStatistics wide = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 1, 0.2e-9);
        int[] film = grow(BOX, wide, 100, 3);
        int low = Arrays.stream(film).min().orElseThrow();
        int high = Arrays.stream(film).max().orElseThrow();
        assertThat(high - low).isLessThanOrEqualTo(1);
    }

    @Test
    void fieldsFarNarrowerThanASiteLeaveColumnsIndependent() {
        GrowthStatistics narrow = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 1e-12, 0.4e-9);
        int[] film = grow(new LatticeShape(128, 128, 2, 1e-9), narrow, 150, 4);
        double mean = Arrays.stream(film).average().orElseThrow();
        double variance = 0;
        double covariance = 0;
        for (int i = 0; i < film.length; i++) {
            variance += (film[i] - mean) * (film[i] - mean);
            covariance += (film[i] - mean) * (film[(i + 1) % film.length] - mean);
        }
        // The correlation of 16 384 independent pairs scatters by 1/128; 4.9 times that: false alarm 1e-6.
        assertThat(Math.abs(covariance / variance)).isLessThan(4.9 / 128);
    }

    @Test
    void pinholesDoNotPreferAnyCorner() {
        // Half the columns of a film of half a site are bare: chosen among equals, so ties must not favour low indices.
        // Each half box holds its film columns hypergeometrically: sd = sqrt(n)/4 = 32 of 16 384; 5 sd: 6e-7.
        int[] film = grow(new LatticeShape(128, 128, 2, 1e-9), ALUMINA, 5, 8);
        int first = Arrays.stream(film, 0, film.length / 2).sum();
        int second = Arrays.stream(film, film.length / 2, film.length).sum();
        assertThat(Math.abs(first - second)).isLessThan(2 * 5 * 32);
    }

    @Test
    void correlationsCrossThePeriodicSeam() {
        // Neighbours across the seam must correlate like neighbours elsewhere (0.64 for 1 nm apart). 200 boxes with
        // 20 pairs each in correlated rows, about 5 independent ones: the standard error is below 0.03.
        double covariance = 0;
        double variance = 0;
        for (int seed = 0; seed < 200; seed++) {
            int[] film = grow(BOX, ALUMINA, 150, 100 + seed);
            for (int y = 0; y < BOX.ny(); y++) {
                double west = film[y * BOX.nx()] - 15;
                double east = film[y * BOX.nx() + BOX.nx() - 1] - 15;
                covariance += west * east;
                variance += 0.5 * (west * west + east * east);
            }
        }
        assertThat(covariance / variance).isBetween(0.64 - 0.15, 0.64 + 0.15);
    }
}
