package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.testbed.Materials;

/** E5: {@code k_n + k_g n_lat} per patch, 0.00238 /h and 0.013 /h. */
class CrackFilmTest {

    private final FilmSteps box = new FilmSteps();

    private CrackFilm step(double patch_m, double temperature_K) {
        FilmPatches patches = new FilmPatches(box.occupancy, box.phases, 1, patch_m);
        return new CrackFilm(Materials.cracking(), patches, box.intact, box.cracked, temperature_K);
    }

    private int representative(CrackFilm step, int x, int y) {
        int found = -1;
        for (int z = 0; z < FilmSteps.SURFACE; z++) {
            int site = box.shape.site(x, y, z);
            if (box.occupancy.phase(site) >= box.intact && box.isEligible(step, site)) {
                assertThat(found).as("one site represents a column").isEqualTo(-1);
                found = site;
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void crackedPatchesBesideSpeedUpCracking(int neighbours) {
        box.fill(3, 7, box.intact);
        box.fill(7, 10, box.insulating);
        CrackFilm step = step(1e-9, 298.15);
        int[][] beside = {{3, 2}, {1, 2}, {2, 3}, {2, 1}};
        for (int neighbour = 0; neighbour < neighbours; neighbour++) {
            box.apply(step, representative(step, beside[neighbour][0], beside[neighbour][1]));
        }
        assertThat(box.rate_perS(step, representative(step, 2, 2)) * 3600)
                .isCloseTo(0.00238 + 0.013 * neighbours, withinPercentage(1e-9));
    }

    @Test
    void aCrackCutsThroughTheWholeFilmAndNothingElse() {
        box.fill(3, 7, box.intact);
        box.fill(7, 10, box.lithiated);
        CrackFilm step = step(1e-9, 298.15);
        box.apply(step, representative(step, 2, 2));
        for (int z = 3; z < 7; z++) {
            assertThat(box.occupancy.phase(box.site(z))).isEqualTo(box.cracked);
            assertThat(box.occupancy.phase(box.shape.east(box.site(z)))).isEqualTo(box.intact);
        }
        assertThat(box.occupancy.phase(box.site(7))).isEqualTo(box.lithiated);
        assertThat(box.occupancy.sitesOfPhase(box.cracked)).isEqualTo(4);
    }

    @Test
    void aPatchOfSeveralColumnsCracksAtOnceAndReportsAllThatMayHaveChanged() {
        box.fill(3, 7, box.intact);
        CrackFilm step = step(2e-9, 298.15);
        int representative = -1;
        for (int z = 3; z < 7; z++) {
            for (int x = 2; x < 4; x++) {
                for (int y = 2; y < 4; y++) {
                    int site = box.shape.site(x, y, z);
                    representative = box.isEligible(step, site) ? site : representative;
                }
            }
        }
        int[] changed = box.apply(step, representative);
        assertThat(box.occupancy.sitesOfPhase(box.cracked)).isEqualTo(2 * 2 * 4);
        for (int site = 0; site < box.shape.siteCount(); site++) {
            if (box.occupancy.phase(site) == box.cracked) {
                assertThat(changed).contains(site);
            }
        }
    }

    @Test
    void crackingFollowsArrhenius() {
        box.fill(3, 7, box.intact);
        CrackFilm warm = step(1e-9, 333.15);
        double arrhenius = Math.exp(-0.3 / 8.617333262e-5 * (1 / 333.15 - 1 / 298.15));
        assertThat(box.rate_perS(warm, representative(warm, 2, 2)) * 3600)
                .isCloseTo(0.00238 * arrhenius, withinPercentage(1e-6));
    }

    @Test
    void aColumnWithoutFilmNeitherCracksNorSpreadsCracks() {
        box.fill(3, 7, box.intact);
        for (int z = 3; z < 7; z++) {
            box.place(box.site(z), 0);
        }
        CrackFilm step = step(1e-9, 298.15);
        assertThat(representative(step, 2, 2)).isEqualTo(-1);
        assertThat(box.rate_perS(step, representative(step, 3, 2)) * 3600).isCloseTo(0.00238, withinPercentage(1e-9));
    }

    @Test
    void crackingMovesNoLithium() {
        box.fill(3, 7, box.intact);
        Surroundings surroundings = box.surroundings();
        CrackFilm step = step(1e-9, 298.15);
        box.apply(step, representative(step, 2, 2));
        assertThat(surroundings.ledger().in()).isZero();
        assertThat(surroundings.ledger().foundSinceStart(box.occupancy)).isZero();
    }
}
