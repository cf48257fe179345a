package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;

/** E3, E4 and E6 at hand-made neighbourhoods. */
class ElectrolyteStepsTest {

    private static final double HOUR = 3600;
    private static final double BARE = 3.66e3;
    private static final double SOLVER = 0.01;
    private static final int SURFACE = FilmSteps.SURFACE;

    private final FilmSteps box = new FilmSteps();
    private final ReduceTitanium reduce = new ReduceTitanium(Materials.electrolyte(), 298.15);
    private final DamageElectrolyte damage =
            new DamageElectrolyte(Materials.electrolyte(), Materials.LOCAL_CURRENT_APERM2, box.cubes(), 1e-9);
    private final FillBoundary fill = new FillBoundary(Materials.electrolyte(), 298.15);

    private void reduceColumn(int column, int layers) {
        for (int z = SURFACE; z < SURFACE + layers; z++) {
            box.occupancy.reduce(box.shape.site(column, z));
        }
    }

    private void damageAllBut(int exempt, int layers) {
        for (int column = 0; column < box.shape.columnCount(); column++) {
            if (column != exempt) {
                Structures.damageColumn(box.occupancy, column, SURFACE, layers);
            }
        }
    }

    private int middle() {
        return box.shape.column(box.site(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 12})
    void reductionSlowsDownWithDepthAsAParabolicFrontDoes(int depth) {
        reduceColumn(middle(), depth);
        box.solved(Polarity.PLATING, 0.1);
        double transport_h = (depth + 0.5) / 1.44;
        double supply_h = 1 / (1e3 * BARE);
        assertThat(box.rate_perS(reduce, box.site(SURFACE + depth)) * HOUR)
                .isCloseTo(1 / (transport_h + supply_h), withinPercentage(1e-9));
    }

    @Test
    void reductionUnderAFilmIsLimitedByTheElectronSupply() {
        box.fill(3, 10, box.insulating);
        box.solved(Polarity.PLATING, 0.001);
        double supply = BARE * Math.exp(-7 / 0.2);
        assertThat(box.rate_perS(reduce, box.site(SURFACE)) * HOUR)
                .isCloseTo(1 / (0.5 / 1.44 + 1 / (1e3 * supply)), withinPercentage(1e-6))
                .isLessThan(1e-8);
    }

    @Test
    void reductionStartsAtTheSurfaceAndGoesDownTheColumn() {
        assertThat(box.isEligible(reduce, box.site(SURFACE))).isTrue();
        assertThat(box.isEligible(reduce, box.site(SURFACE + 1))).isFalse();
        box.apply(reduce, box.site(SURFACE));
        assertThat(box.isEligible(reduce, box.site(SURFACE))).isFalse();
        assertThat(box.isEligible(reduce, box.site(SURFACE + 1))).isTrue();
        assertThat(box.isEligible(reduce, box.shape.east(box.site(SURFACE + 1))))
                .isFalse();
    }

    @Test
    void reductionBooksOneLithiumPerTitanium() {
        Surroundings surroundings = box.surroundings();
        assertThat(box.apply(reduce, box.site(SURFACE))).containsExactly(box.site(SURFACE));
        assertThat(box.occupancy.isReduced(box.site(SURFACE))).isTrue();
        assertThat(surroundings.ledger().in()).isCloseTo(7.83, withinPercentage(1e-9));
        assertThat(reduce.changesConductance()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"313.15, 0.55", "333.15, 0.55"})
    void reductionAndBoundaryFollowArrhenius(double temperature_K, double activation_eV) {
        box.occupancy.markBoundary(box.site(SURFACE));
        box.solved(Polarity.PLATING, 0.1);
        double arrhenius = Math.exp(-activation_eV / 8.617333262e-5 * (1 / temperature_K - 1 / 298.15));
        ReduceTitanium warm = new ReduceTitanium(Materials.electrolyte(), temperature_K);
        FillBoundary warmFill = new FillBoundary(Materials.electrolyte(), temperature_K);
        int site = box.site(SURFACE);
        assertThat(box.rate_perS(warm, site) / box.rate_perS(reduce, site))
                .isCloseTo(arrhenius, withinPercentage(1e-6));
        assertThat(box.rate_perS(warmFill, site) / box.rate_perS(fill, site))
                .isCloseTo(arrhenius, withinPercentage(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.667, 5})
    void damageFollowsTheChargeWhereElectronsAbound(double current_APerM2) {
        reduceColumn(middle(), 1);
        box.solved(Polarity.PLATING, current_APerM2);
        double drive = 1 / (Materials.LOCAL_CURRENT_APERM2 / current_APerM2 + 1 / BARE);
        assertThat(box.rate_perS(damage, box.site(SURFACE)) * HOUR).isCloseTo(0.04 * drive, withinPercentage(SOLVER));
    }

    @Test
    void damageUnderAFilmIsLimitedByTheElectronSupply() {
        box.fill(2, 10, box.lithiated);
        reduceColumn(middle(), 1);
        box.solved(Polarity.PLATING, 0.667);
        double supply = BARE * Math.exp(-8 / 1.21);
        double drive = 1 / (Materials.LOCAL_CURRENT_APERM2 / 0.667 + 1 / supply);
        assertThat(box.rate_perS(damage, box.site(SURFACE)) * HOUR).isCloseTo(0.04 * drive, withinPercentage(SOLVER));
    }

    @Test
    void withoutCurrentThereIsNoDamage() {
        reduceColumn(middle(), 1);
        box.solved(Polarity.PLATING, 0);
        assertThat(box.rate_perS(damage, box.site(SURFACE))).isZero();
    }

    @Test
    void damageNeedsReducedElectrolyteBelowDamageOrTheSurface() {
        assertThat(box.isEligible(damage, box.site(SURFACE))).as("not reduced").isFalse();
        reduceColumn(middle(), 3);
        assertThat(box.isEligible(damage, box.site(SURFACE))).isTrue();
        assertThat(box.isEligible(damage, box.site(SURFACE + 1)))
                .as("below sound electrolyte")
                .isFalse();
        assertThat(box.apply(damage, box.site(SURFACE))).containsExactly(box.site(SURFACE));
        assertThat(box.isEligible(damage, box.site(SURFACE)))
                .as("already damaged")
                .isFalse();
        assertThat(box.isEligible(damage, box.site(SURFACE + 1))).isTrue();
        assertThat(damage.changesConductance()).isTrue();
    }

    /** The site lies at depth 6, its neighbours' front {@code lag} layers deeper; 0.5 per nm between 0.05 and 4. */
    @ParameterizedTest
    @CsvSource({"-5, 0.05", "-2, 0.05", "-1, 0.5", "0, 1", "1, 1.5", "2, 2", "3, 2.5", "5, 2.5"})
    void frontTensionPullsALaggingSiteAndHoldsALeadingOneBack(int lag, double factor) {
        damageAllBut(middle(), 6 + lag);
        Structures.damageColumn(box.occupancy, middle(), SURFACE, 6);
        box.occupancy.reduce(box.site(SURFACE + 6));
        box.solved(Polarity.PLATING, 0.5);
        double current_APerM2 = box.surroundings().normalCurrent_APerM2(box.site(SURFACE + 6));
        double drive = 1 / (Materials.LOCAL_CURRENT_APERM2 / current_APerM2 + 1 / BARE);
        assertThat(box.rate_perS(damage, box.site(SURFACE + 6)) * HOUR)
                .isCloseTo(0.04 * drive * factor, withinPercentage(1e-6));
    }

    @Test
    void aSurfaceSiteAmongSoundNeighboursFeelsNoTension() {
        reduceColumn(middle(), 1);
        box.solved(Polarity.PLATING, Materials.LOCAL_CURRENT_APERM2);
        assertThat(box.rate_perS(damage, box.site(SURFACE)) * HOUR)
                .isCloseTo(0.04 / (1 + 1 / BARE), withinPercentage(SOLVER));
    }

    @Test
    void withoutTensionDamageIgnoresItsNeighbours() {
        DamageElectrolyte free = new DamageElectrolyte(
                Materials.electrolyteWithTension(0, 1, 1), Materials.LOCAL_CURRENT_APERM2, box.cubes(), 1e-9);
        damageAllBut(middle(), 5);
        box.occupancy.reduce(box.site(SURFACE));
        box.solved(Polarity.PLATING, 0.5);
        double current_APerM2 = box.surroundings().normalCurrent_APerM2(box.site(SURFACE));
        double drive = 1 / (Materials.LOCAL_CURRENT_APERM2 / current_APerM2 + 1 / BARE);
        assertThat(box.rate_perS(free, box.site(SURFACE)) * HOUR).isCloseTo(0.04 * drive, withinPercentage(1e-6));
    }

    @Test
    void lithiumGoesDownABoundaryAndNowhereElse() {
        for (int z = SURFACE; z < SURFACE + 5; z++) {
            box.occupancy.markBoundary(box.site(z));
        }
        assertThat(box.isEligible(fill, box.shape.east(box.site(SURFACE)))).isFalse();
        assertThat(box.isEligible(fill, box.site(SURFACE + 1))).isFalse();
        Surroundings surroundings = box.surroundings();
        assertThat(box.apply(fill, box.site(SURFACE))).containsExactly(box.site(SURFACE));
        assertThat(box.isEligible(fill, box.site(SURFACE))).isFalse();
        assertThat(box.isEligible(fill, box.site(SURFACE + 1))).isTrue();
        assertThat(surroundings.ledger().in()).isCloseTo(7.83, withinPercentage(1e-9));
        assertThat(fill.changesConductance()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void theBoundaryFillsAtItsSpeedReducedByTheSupply(int lithiatedLayers) {
        box.fill(10 - lithiatedLayers, 10, box.lithiated);
        box.occupancy.markBoundary(box.site(SURFACE));
        box.solved(Polarity.PLATING, 0.1);
        double supply = BARE * Math.exp(-lithiatedLayers / 1.21);
        assertThat(box.rate_perS(fill, box.site(SURFACE)) * HOUR)
                .isCloseTo(1.5 / (1 + 1 / supply), withinPercentage(1e-9));
    }
}
