package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class WholeSitesTest {

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    @Test
    void wholeHeightsStay() {
        ColumnHeights heights = WholeSites.round(new double[] {3, 0, 7}, random(1));
        assertThat(new int[] {heights.sites(0), heights.sites(1), heights.sites(2)})
                .containsExactly(3, 0, 7);
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        ColumnHeights heights = WholeSites.round(new double[] {1.9, 2.1, 4.75, 3.25}, random(1));
        assertThat(new int[] {heights.sites(0), heights.sites(1), heights.sites(2), heights.sites(3)})
                .containsExactly(2, 2, 5, 3);
    }

    @Test
    void coveredColumnsKeepASiteBeforeOthersGainOne() {
        ColumnHeights heights = WholeSites.round(new double[] {0.25, 2.75, 0}, random(1));
        assertThat(new int[] {heights.sites(0), heights.sites(1), heights.sites(2)})
                .containsExactly(1, 2, 0);
    }

    @Test
    void theBoxMeanIsKeptToOneSite() {
        UniformRandomProvider random = random(2);
        for (int trial = 0; trial < 1000; trial++) {
            double[] thickness_sites = new double[50];
            double sum = 0;
            for (int i = 0; i < thickness_sites.length; i++) {
                thickness_sites[i] = random.nextDouble() < 0.3 ? 0 : 3 * random.nextDouble();
                sum += thickness_sites[i];
            }
            double rounded = 50 * WholeSites.round(thickness_sites, random).mean_sites();
            assertThat(rounded).isCloseTo(sum, within(1.0));
        }
    }

    @Test
    void bareColumnsStayBare() {
        UniformRandomProvider random = random(3);
        for (int trial = 0; trial < 1000; trial++) {
            double[] thickness_sites = {0, 0.99, 0, 0.99, 0.99};
            ColumnHeights heights = WholeSites.round(thickness_sites, random);
            assertThat(heights.sites(0) + heights.sites(2)).isZero();
        }
    }

    @Test
    void theLastFractionIsRightOnAverage() {
        // 10 000 trials of probability 0.3: standard error 0.0046; 4.9 of them: false alarm 1e-6.
        UniformRandomProvider random = random(4);
        int ups = 0;
        for (int trial = 0; trial < 10_000; trial++) {
            ups += WholeSites.round(new double[] {0.1, 0.1, 0.1, 0}, random).sites(0);
            ups += WholeSites.round(new double[] {5.3}, random).sites(0) - 5;
        }
        // First kind: 0.3 in all, a third of it in column 0. Second kind: 0.3.
        double sd = Math.sqrt(0.1 * 0.9 + 0.3 * 0.7);
        assertThat(ups / 10_000.0).isCloseTo(0.4, within(4.9 * sd / 100));
    }

    @Test
    void equalClaimsAreDrawnFairly() {
        // Two of four equal columns go up: each column in half of 10 000 trials, sd 50; 5.1 sd for four columns:
        // 1.4e-6.
        UniformRandomProvider random = random(5);
        int[] ups = new int[4];
        for (int trial = 0; trial < 10_000; trial++) {
            ColumnHeights heights = WholeSites.round(new double[] {1.5, 2.5, 1.5, 7.5}, random);
            for (int column = 0; column < 4; column++) {
                ups[column] += heights.sites(column) - new int[] {1, 2, 1, 7}[column];
            }
        }
        for (int count : ups) {
            assertThat(count).isBetween(5000 - 255, 5000 + 255);
        }
    }
}
