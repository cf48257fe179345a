package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.structure.SiteFactors;

/** E1: {@code (v0 g / a) (n_up + w n_lat)} with v0 = 0.0792 nm/h, w = 0.25. */
class LithiateTest {

    private static final double FREQUENCY_PERS = 0.0792 / 3600;
    private static final double EXACT = 1e-9;

    private final FilmSteps box = new FilmSteps();
    private final SiteFactors even = SiteFactors.lognormal(300, 0, Structures.random(1));
    private final Lithiate step = step(even, 298.15, 1e-9);

    private Lithiate step(SiteFactors factors, double temperature_K, double spacing_m) {
        return new Lithiate(Materials.lithiation(0), box.lithiated, factors, box.cubes(), temperature_K, spacing_m);
    }

    @Test
    void aSiteUnderMetalIsLithiatedAtTheFrontSpeed() {
        box.fill(4, 10, box.insulating);
        assertThat(box.rate_perS(step, box.site(4))).isCloseTo(FREQUENCY_PERS, withinPercentage(EXACT));
    }

    @Test
    void lithiatedAndCrackedFilmSupplyLithiumAsMetalDoes() {
        box.fill(4, 10, box.insulating);
        for (int above : new int[] {box.lithiated, box.cracked}) {
            box.place(box.site(4), above);
            assertThat(box.rate_perS(step, box.site(5))).isCloseTo(FREQUENCY_PERS, withinPercentage(EXACT));
        }
    }

    @Test
    void insulatingAndIntactFilmSupplyNone() {
        box.fill(4, 10, box.insulating);
        assertThat(box.isEligible(step, box.site(5))).isFalse();
        box.place(box.site(4), box.intact);
        assertThat(box.isEligible(step, box.site(5))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void eachLithiatedNeighbourBesideAddsItsWeight(int neighbours) {
        box.fill(4, 10, box.insulating);
        for (int direction = 0; direction < neighbours; direction++) {
            box.place(box.shape.lateral(box.site(6), direction), box.lithiated);
        }
        assertThat(box.isEligible(step, box.site(6))).isEqualTo(neighbours > 0);
        double beside = 0.25 * neighbours;
        if (neighbours > 0) {
            assertThat(box.rate_perS(step, box.site(6))).isCloseTo(FREQUENCY_PERS * beside, withinPercentage(EXACT));
        }
        box.place(box.site(5), box.lithiated);
        assertThat(box.rate_perS(step, box.site(6))).isCloseTo(FREQUENCY_PERS * (1 + beside), withinPercentage(EXACT));
    }

    @Test
    void metalBesideASiteDoesNotCountAsLithiatedFilm() {
        box.fill(4, 10, box.insulating);
        box.place(box.shape.east(box.site(6)), 0);
        assertThat(box.isEligible(step, box.site(6))).isFalse();
    }

    @Test
    void theQuenchedFactorOfTheSiteMultipliesTheRate() {
        SiteFactors factors = SiteFactors.lognormal(300, 0.5, Structures.random(7));
        box.fill(4, 10, box.insulating);
        double expected_perS = FREQUENCY_PERS * factors.factor(box.site(4));
        assertThat(box.rate_perS(step(factors, 298.15, 1e-9), box.site(4)))
                .isCloseTo(expected_perS, withinPercentage(EXACT))
                .isNotCloseTo(FREQUENCY_PERS, withinPercentage(1));
    }

    @Test
    void theRateFollowsArrheniusAndTheInverseSpacing() {
        box.fill(4, 10, box.insulating);
        double arrhenius = Math.exp(-0.6 / 8.617333262e-5 * (1 / 333.15 - 1 / 298.15));
        assertThat(box.rate_perS(step(even, 333.15, 0.5e-9), box.site(4)))
                .isCloseTo(2 * FREQUENCY_PERS * arrhenius, withinPercentage(1e-6));
    }

    @Test
    void lithiationPlacesTheProductAndTakesUpSixtyAtomsPerCubicNanometre() {
        box.fill(4, 10, box.insulating);
        Surroundings surroundings = box.surroundings();
        assertThat(box.apply(step, box.site(4))).containsExactly(box.site(4));
        assertThat(box.occupancy.phase(box.site(4))).isEqualTo(box.lithiated);
        assertThat(surroundings.ledger().in()).isCloseTo(60, withinPercentage(EXACT));
        assertThat(surroundings.ledger().returned()).isZero();
        assertThat(step.changesConductance()).isTrue();
    }
}
