package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.structure.SiteFactors;

/** On sites of 0.5 nm a cube of eight lithiates as a site of 1 nm would, v0 = 0.0792 nm/h, w = 0.25, dG = 0.522 eV. */
class EventCubesTest {

    private static final double PER_NM_PERS = 0.0792 / 3600;
    private static final double EXACT = 1e-9;
    private static final double SOLVER = 0.05;

    private final FilmSteps box = new FilmSteps(0.5e-9);
    private final SiteFactors factors = SiteFactors.lognormal(300, 0.5, Structures.random(7));
    private final Lithiate lithiate =
            new Lithiate(Materials.lithiation(0), box.lithiated, factors, box.cubes(), 298.15, 0.5e-9);
    private final Delithiate delithiate = new Delithiate(
            Materials.lithiation(0), box.insulating, box.lithiated, factors, box.cubes(), 298.15, 0.5e-9);

    private double factorAt(int site) {
        return factors.factor(box.cubes().cube(site));
    }

    /** Sum over the cube of the site (2, 2, z). */
    private double rateOfCube_perS(ElementaryStep step, int z) {
        double[] sum_perS = new double[1];
        box.cubes().forEachSite(box.site(z), member -> {
            boolean isFilm = box.phases.isFilm(box.occupancy.phase(member));
            if (isFilm && step.isEligible(box.surroundings(), member)) {
                sum_perS[0] += step.propensity_perS(box.surroundings(), member);
            }
        });
        return sum_perS[0];
    }

    private void place(int z, int phase) {
        box.cubes().forEachSite(box.site(z), member -> box.place(member, phase));
    }

    @Test
    void aCubeUnderMetalIsAsFastAsASiteOfItsSize() {
        box.fill(4, 10, box.insulating);
        double factor = factorAt(box.site(4));
        assertThat(rateOfCube_perS(lithiate, 4)).isCloseTo(PER_NM_PERS * factor, withinPercentage(EXACT));
    }

    @Test
    void aLithiatedCubeBesideItAddsItsWeight() {
        box.fill(4, 10, box.insulating);
        place(6, box.lithiated);
        int beside = box.shape.site(4, 2, 6);
        assertThat(lithiate.isEligible(box.surroundings(), beside)).isTrue();
        double factor = factorAt(beside);
        double sum_perS = 0;
        for (int z = 6; z < 8; z++) {
            for (int y = 2; y < 4; y++) {
                sum_perS += lithiate.propensity_perS(box.surroundings(), box.shape.site(4, y, z));
            }
        }
        assertThat(sum_perS).isCloseTo(0.25 * PER_NM_PERS * factor, withinPercentage(EXACT));
    }

    /** One layer of 0.5 nm on top of a film of five: the cube holds four sites. */
    @Test
    void aCubeThatIsNotFullTakesTheTimeOfItsThickness() {
        box.fill(5, 10, box.insulating);
        double factor = factorAt(box.site(4));
        assertThat(rateOfCube_perS(lithiate, 5)).isCloseTo(2 * PER_NM_PERS * factor, withinPercentage(EXACT));
    }

    @Test
    void aCubeLithiatesAtOnceAndTurnsBackAtOnce() {
        box.fill(5, 10, box.insulating);
        assertThat(box.apply(lithiate, box.site(6))).hasSize(8);
        assertThat(box.occupancy.phase(box.shape.site(3, 3, 7))).isEqualTo(box.lithiated);
        assertThat(box.occupancy.phase(box.shape.site(4, 3, 7))).isEqualTo(box.insulating);
        assertThat(box.surroundings().ledger().in()).isCloseTo(60, withinPercentage(EXACT));
        assertThat(box.apply(delithiate, box.shape.site(3, 2, 6))).hasSize(8);
        assertThat(box.surroundings().ledger().returned()).isCloseTo(60, withinPercentage(EXACT));
        assertThat(box.apply(lithiate, box.site(5))).hasSize(4);
    }

    /** The centre of the lowest cube of a film of 3 nm lies 2.5 nm below the contact; 62.2 Mohm m. */
    @Test
    void theReverseStepFeelsTheDropToTheCentreOfTheCube() {
        box.fill(4, 10, box.lithiated);
        box.solved(Polarity.STRIPPING, 0.667);
        double boltzmann = Math.exp((0.667 * 0.0622 * 2.5 - 0.522) / FilmSteps.KT_EV);
        double factor = factorAt(box.site(8));
        assertThat(rateOfCube_perS(delithiate, 8))
                .isCloseTo(PER_NM_PERS * factor * boltzmann, withinPercentage(SOLVER));
    }

    @Test
    void onSitesOfOneNanometreACubeIsASite() {
        assertThat(new FilmSteps().cubes().areSites()).isTrue();
        assertThat(EventCubes.edge_sites(2e-9)).isEqualTo(1);
        assertThat(EventCubes.edge_sites(0.2e-9)).isEqualTo(5);
    }
}
