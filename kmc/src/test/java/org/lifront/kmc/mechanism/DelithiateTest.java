package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.structure.SiteFactors;

/** E2: {@code (v0 g / a) (n_dn + w n_lat) min(4, exp(-(dG - q dphi) / kT))} with dG = 0.522 eV. */
class DelithiateTest {

    private static final double FREQUENCY_PERS = 0.0792 / 3600;
    private static final double SOLVER = 0.05;

    private final FilmSteps box = new FilmSteps();
    private final SiteFactors even = SiteFactors.lognormal(300, 0, Structures.random(1));
    private final Delithiate step = step(even);

    private Delithiate step(SiteFactors factors) {
        return new Delithiate(
                Materials.lithiation(0), box.insulating, box.lithiated, factors, box.cubes(), 298.15, 1e-9);
    }

    /** Drop from the contact to the centre of layer z of a lithiated film that starts at layer 4. */
    private static double drop_V(int z, double current_APerM2) {
        return current_APerM2 * 0.0622 * (z - 4 + 0.5);
    }

    private static double boltzmann(double drop_V) {
        return Math.exp((drop_V - 0.522) / FilmSteps.KT_EV);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.667, 1.4})
    void strippingDrivesTheReverseStepByTheDropToTheSite(double current_APerM2) {
        box.fill(4, 10, box.lithiated);
        box.solved(Polarity.STRIPPING, current_APerM2);
        double expected_perS = FREQUENCY_PERS * boltzmann(drop_V(9, current_APerM2));
        assertThat(box.rate_perS(step, box.site(9))).isCloseTo(expected_perS, withinPercentage(SOLVER));
    }

    @Test
    void platingHoldsTheReverseStepBack() {
        box.fill(4, 10, box.lithiated);
        box.solved(Polarity.PLATING, 0.667);
        double expected_perS = FREQUENCY_PERS * boltzmann(-drop_V(9, 0.667));
        assertThat(box.rate_perS(step, box.site(9))).isCloseTo(expected_perS, withinPercentage(SOLVER));
    }

    @Test
    void theBoltzmannFactorIsCapped() {
        box.fill(4, 10, box.lithiated);
        box.solved(Polarity.STRIPPING, 5);
        assertThat(boltzmann(drop_V(9, 5))).isGreaterThan(1e9);
        assertThat(box.rate_perS(step, box.site(9))).isCloseTo(4 * FREQUENCY_PERS, withinPercentage(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void eachInsulatingNeighbourBesideAddsItsWeight(int neighbours) {
        box.fill(4, 10, box.lithiated);
        for (int direction = 0; direction < neighbours; direction++) {
            box.place(box.shape.lateral(box.site(6), direction), box.insulating);
        }
        box.solved(Polarity.STRIPPING, 8);
        assertThat(box.isEligible(step, box.site(6))).isEqualTo(neighbours > 0);
        if (neighbours > 0) {
            double expected_perS = 4 * FREQUENCY_PERS * 0.25 * neighbours;
            assertThat(box.rate_perS(step, box.site(6))).isCloseTo(expected_perS, withinPercentage(1e-9));
        }
        box.place(box.site(7), box.insulating);
        double expected_perS = 4 * FREQUENCY_PERS * (1 + 0.25 * neighbours);
        assertThat(box.rate_perS(step, box.site(6))).isCloseTo(expected_perS, withinPercentage(1e-9));
    }

    @Test
    void anythingNotLithiatedBelowAcceptsLithium() {
        box.fill(4, 10, box.lithiated);
        assertThat(box.isEligible(step, box.site(8))).isFalse();
        assertThat(box.isEligible(step, box.site(9))).as("over electrolyte").isTrue();
        for (int below : new int[] {box.insulating, box.intact, box.cracked}) {
            box.place(box.site(9), below);
            assertThat(box.isEligible(step, box.site(8))).isTrue();
        }
    }

    @Test
    void theQuenchedFactorOfTheSiteMultipliesTheRate() {
        SiteFactors factors = SiteFactors.lognormal(300, 0.5, Structures.random(7));
        box.fill(4, 10, box.lithiated);
        box.solved(Polarity.STRIPPING, 5);
        double expected_perS = 4 * FREQUENCY_PERS * factors.factor(box.site(9));
        assertThat(box.rate_perS(step(factors), box.site(9))).isCloseTo(expected_perS, withinPercentage(1e-9));
    }

    @Test
    void delithiationRestoresTheFilmAndGivesItsLithiumBack() {
        box.fill(4, 10, box.lithiated);
        Surroundings surroundings = box.surroundings();
        assertThat(box.apply(step, box.site(9))).containsExactly(box.site(9));
        assertThat(box.occupancy.phase(box.site(9))).isEqualTo(box.insulating);
        assertThat(surroundings.ledger().returned()).isCloseTo(60, withinPercentage(1e-9));
        assertThat(surroundings.ledger().in()).isZero();
        assertThat(step.changesConductance()).isTrue();
    }

    /** The pair is driven, but both directions must use the same factor, weight and attempt frequency. */
    @Test
    void forwardAndReverseBalanceWhereTheDropEqualsTheEnergy() {
        SiteFactors factors = SiteFactors.lognormal(300, 0.5, Structures.random(7));
        box.fill(4, 7, box.lithiated);
        box.fill(7, 10, box.insulating);
        double current_APerM2 = 0.522 / (0.0622 * 2.5);
        box.solved(Polarity.STRIPPING, current_APerM2);
        double reverse_perS = box.rate_perS(step(factors), box.site(6));
        box.place(box.site(6), box.insulating);
        Lithiate forward = new Lithiate(Materials.lithiation(0), box.lithiated, factors, box.cubes(), 298.15, 1e-9);
        box.place(box.shape.east(box.site(6)), box.insulating);
        box.place(box.shape.west(box.site(6)), box.insulating);
        box.place(box.shape.north(box.site(6)), box.insulating);
        box.place(box.shape.south(box.site(6)), box.insulating);
        assertThat(box.rate_perS(forward, box.site(6))).isCloseTo(reverse_perS, withinPercentage(SOLVER));
    }
}
