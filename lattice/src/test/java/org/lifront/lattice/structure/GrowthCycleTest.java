package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthCycleTest {

    private static final GrowthStatistics ALUMINA = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 2e-9, 0.4e-9);

    @Test
    void inAThickFilmEveryCycleIsTheSameSubMonolayer() {
        GrowthCycle cycle = GrowthCycle.schedule(ALUMINA, 1e-9, 250).get(249);
        assertThat(cycle.increment_m()).isEqualTo(0.2225e-9, within(1e-16));
        assertThat(cycle.probability()).isEqualTo(0.1 / 0.2225, within(1e-6));
        assertThat(cycle.correlation()).isEqualTo(Math.exp(-1), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50, 150, 250})
    void theCyclesAddUpToTheWantedMoments(int cycles) {
        // Exact moments of a sum of independent increments over covered columns, then mixed with the bare ones and
        // widened by the rounding to whole sites.
        double spacing_m = 0.5e-9;
        double mean_m = ALUMINA.pinholeDecay_m();
        double variance_m2 = 0;
        double covariance_m2 = 0;
        for (GrowthCycle cycle : GrowthCycle.schedule(ALUMINA, spacing_m, cycles)) {
            double p = cycle.probability();
            double spread_m2 = p * (1 - p) * cycle.increment_m() * cycle.increment_m();
            mean_m += p * cycle.increment_m();
            variance_m2 += spread_m2;
            covariance_m2 += spread_m2 * cycle.correlation();
        }
        double covered = 1 - ALUMINA.bareFraction(cycles);
        double total_m2 = covered * (variance_m2 + mean_m * mean_m) - covered * covered * mean_m * mean_m;
        double wanted_m2 = ALUMINA.variance_m2(cycles);
        assertThat(covered * mean_m / ALUMINA.mean_m(cycles)).isEqualTo(1, within(1e-12));
        assertThat((total_m2 + spacing_m * spacing_m / 12) / wanted_m2).isEqualTo(1, within(1e-9));
        assertThat(covered * covered * covariance_m2 / wanted_m2).isEqualTo(Math.exp(-1), within(1e-9));
    }

    @Test
    void probabilitiesAndCorrelationsStayInRange() {
        List<GrowthStatistics> extremes = List.of(
                ALUMINA,
                new GrowthStatistics(0.1e-9, 0, 2e-9, 0.4e-9),
                new GrowthStatistics(1e-12, 1e-4, 2e-9, 1e-12),
                new GrowthStatistics(5e-9, 1e-6, 2e-9, 1e-7));
        for (GrowthStatistics statistics : extremes) {
            for (GrowthCycle cycle : GrowthCycle.schedule(statistics, 1e-9, 300)) {
                assertThat(cycle.increment_m()).isPositive().isFinite();
                assertThat(cycle.probability()).isPositive().isLessThanOrEqualTo(1);
                assertThat(cycle.correlation()).isBetween(0.0, 0.75);
            }
        }
    }

    @Test
    void noVarianceIsAddedWhilePinholesAloneCauseMoreThanWanted() {
        assertThat(GrowthCycle.schedule(ALUMINA, 0.5e-9, 5))
                .allSatisfy(cycle -> assertThat(cycle.probability()).isEqualTo(1));
    }
}
