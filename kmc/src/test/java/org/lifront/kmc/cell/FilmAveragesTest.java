package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** A box of 8 columns at half a nanometre: phosphate on the electrolyte (codes 2, 3), alumina on the metal (4, 5). */
class FilmAveragesTest {

    private static final double EXACT = 1e-9;
    private static final int SURFACE = 12;

    private final LatticeShape shape = new LatticeShape(4, 2, 30, 0.5e-9);
    private final Occupancy occupancy = Structures.bare(shape, SURFACE);
    private final PhaseTable phases =
            new PhaseTable(Materials.electrolyte(), List.of(Materials.phosphate()), List.of(Materials.alumina()));
    private final FilmAverages averages = new FilmAverages(occupancy, phases, SURFACE);

    @Test
    void aBareSurfaceHasNoneOfAnything() {
        assertThat(averages.film_m()).isZero();
        assertThat(averages.lithiated_m()).isZero();
        assertThat(averages.crackedFraction()).isZero();
        assertThat(averages.crackedFraction(0)).isZero();
        assertThat(averages.reduced_m()).isZero();
        assertThat(averages.damaged_m()).isZero();
        assertThat(averages.boundaryDepth_m()).isZero();
    }

    @Test
    void thicknessIsTheMeanOverAllColumnsBareOnesIncluded() {
        Structures.fillColumn(occupancy, 0, SURFACE - 6, SURFACE, 2);
        Structures.fillColumn(occupancy, 1, SURFACE - 2, SURFACE, 2);
        assertThat(averages.film_m()).isCloseTo(8 * 0.5e-9 / 8, withinPercentage(EXACT));
    }

    @Test
    void crackedFilmIsNotLithiatedAndLithiatedFilmIsNotCracked() {
        Structures.fill(occupancy, SURFACE - 4, SURFACE, 3);
        Structures.fill(occupancy, SURFACE - 6, SURFACE - 4, 5);
        assertThat(averages.lithiated_m(0)).isZero();
        assertThat(averages.lithiated_m(1)).isCloseTo(1e-9, withinPercentage(EXACT));
        assertThat(averages.lithiated_m()).isCloseTo(1e-9, withinPercentage(EXACT));
        assertThat(averages.crackedFraction(0)).isEqualTo(1);
        assertThat(averages.crackedFraction(1)).isZero();
        assertThat(averages.film_m()).isCloseTo(3e-9, withinPercentage(EXACT));
    }

    @Test
    void theCrackedShareOfTheCellLeavesOutFilmsThatCannotCrack() {
        Structures.fill(occupancy, SURFACE - 4, SURFACE, 2);
        Structures.fill(occupancy, SURFACE - 6, SURFACE - 4, 5);
        Structures.fillColumn(occupancy, 3, SURFACE - 4, SURFACE, 3);
        Structures.fillColumn(occupancy, 6, SURFACE - 4, SURFACE, 3);
        assertThat(averages.crackedFraction()).isEqualTo(0.25);
        assertThat(averages.crackedFraction(0)).isEqualTo(0.25);
    }

    @Test
    void depthsCountSitesPerColumn() {
        Structures.damageColumn(occupancy, 0, SURFACE, 4);
        assertThat(averages.damaged_m()).isCloseTo(4 * 0.5e-9 / 8, withinPercentage(EXACT));
        occupancy.reduce(shape.site(1, SURFACE));
        assertThat(averages.reduced_m()).isCloseTo(5 * 0.5e-9 / 8, withinPercentage(EXACT));
    }

    @Test
    void theDepthOfBoundaryLithiumIsTheLowerFaceOfItsDeepestSite() {
        for (int z = SURFACE; z < SURFACE + 3; z++) {
            occupancy.markBoundary(shape.site(5, z));
            occupancy.fillBoundary(shape.site(5, z));
        }
        assertThat(averages.boundaryDepth_m()).isCloseTo(1.5e-9, withinPercentage(EXACT));
    }
}
