package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;

/** On sites of 0.5 nm a cube of eight is damaged as a site of 1 nm would be, y = 0.04 nm/h, tension 0.5 per nm, reach 2 nm. */
class DamagedCubesTest {

    private static final double PER_NM_PERS = 0.04 / 3600;
    private static final double BARE = 3.66e3;
    private static final double SOLVER = 0.01;
    private static final int SURFACE = FilmSteps.SURFACE;

    private final FilmSteps box = new FilmSteps(0.5e-9);
    private final DamageElectrolyte damage =
            new DamageElectrolyte(Materials.electrolyte(), Materials.LOCAL_CURRENT_APERM2, box.cubes(), 0.5e-9);

    private void reduce(int from, int to) {
        for (int column = 0; column < box.shape.columnCount(); column++) {
            for (int z = from; z < to; z++) {
                box.occupancy.reduce(box.shape.site(column, z));
            }
        }
    }

    /** Sum over the cube of the site (2, 2, z). */
    private double rateOfCube_perS(int z) {
        double[] sum_perS = new double[1];
        box.cubes().forEachSite(box.site(z), member -> {
            if (box.isEligible(damage, member)) {
                sum_perS[0] += damage.propensity_perS(box.surroundings(), member);
            }
        });
        return sum_perS[0];
    }

    private void damageAllPilesBut(int layers) {
        for (int column = 0; column < box.shape.columnCount(); column++) {
            boolean isMiddle = box.shape.x(column) / 2 == 1 && box.shape.y(column) / 2 == 1;
            if (!isMiddle) {
                Structures.damageColumn(box.occupancy, column, SURFACE, layers);
            }
        }
    }

    @Test
    void aCubeIsDamagedAsFastAsASiteOfItsSize() {
        reduce(SURFACE, SURFACE + 4);
        box.solved(Polarity.PLATING, Materials.LOCAL_CURRENT_APERM2);
        assertThat(rateOfCube_perS(SURFACE)).isCloseTo(PER_NM_PERS / (1 + 1 / BARE), withinPercentage(SOLVER));
    }

    /** Only the upper layer of the cube is Ti3+. */
    @Test
    void aCubeThatIsReducedInPartTakesTheTimeOfThatPart() {
        reduce(SURFACE, SURFACE + 1);
        box.solved(Polarity.PLATING, Materials.LOCAL_CURRENT_APERM2);
        assertThat(rateOfCube_perS(SURFACE)).isCloseTo(2 * PER_NM_PERS / (1 + 1 / BARE), withinPercentage(SOLVER));
        assertThat(box.apply(damage, box.site(SURFACE))).hasSize(4);
    }

    @Test
    void aCubeIsDamagedAtOnceAndOnlyWhereItIsReduced() {
        reduce(SURFACE, SURFACE + 4);
        assertThat(box.apply(damage, box.site(SURFACE))).hasSize(8);
        assertThat(box.occupancy.isDamaged(box.shape.site(3, 3, SURFACE + 1))).isTrue();
        assertThat(box.occupancy.isDamaged(box.shape.site(4, 3, SURFACE))).isFalse();
        assertThat(box.isEligible(damage, box.site(SURFACE + 1))).isFalse();
        assertThat(box.isEligible(damage, box.site(SURFACE + 2))).isTrue();
    }

    /** The cube lies at 2 nm; the front of the cubes beside it is some nanometres deeper: as the sites of 1 nm of {@link ElectrolyteStepsTest}. */
    @ParameterizedTest
    @CsvSource({"-2, 0.05", "-1, 0.5", "0, 1", "1, 1.5", "2, 2", "3, 2.5", "4, 2.5"})
    void neighboursActOverNanometresNotOverSites(int lag_nm, double factor) {
        damageAllPilesBut(4 + 2 * lag_nm);
        for (int x = 2; x < 4; x++) {
            for (int y = 2; y < 4; y++) {
                Structures.damageColumn(box.occupancy, box.shape.site(x, y, 0), SURFACE, 4);
                box.occupancy.reduce(box.shape.site(x, y, SURFACE + 4));
                box.occupancy.reduce(box.shape.site(x, y, SURFACE + 5));
            }
        }
        box.solved(Polarity.PLATING, 0.5);
        double drive = 0;
        for (int x = 2; x < 4; x++) {
            for (int y = 2; y < 4; y++) {
                double current_APerM2 = box.surroundings().normalCurrent_APerM2(box.shape.site(x, y, SURFACE + 4));
                drive += 1 / (Materials.LOCAL_CURRENT_APERM2 / current_APerM2 + 1 / BARE) / 4;
            }
        }
        assertThat(rateOfCube_perS(SURFACE + 4)).isCloseTo(PER_NM_PERS * drive * factor, withinPercentage(1e-6));
    }
}
