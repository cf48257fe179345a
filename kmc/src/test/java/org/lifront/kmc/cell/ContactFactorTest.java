package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** f_rel of hand-made structures: kw 1.3 over 1 nm, phi_ss 0.78, c_dead 0.165. */
class ContactFactorTest {

    private static final double EXACT = 1e-9;
    private static final int SURFACE = 15;

    private final LatticeShape shape = new LatticeShape(10, 4, 30, 1e-9);
    private final Occupancy occupancy = Structures.bare(shape, SURFACE);

    private double factor(List<FilmMaterial> onElectrolyte, List<FilmMaterial> onLithium) {
        PhaseTable phases = new PhaseTable(Materials.electrolyte(), onElectrolyte, onLithium);
        FilmAverages averages = new FilmAverages(occupancy, phases, SURFACE);
        return new ContactFactor(phases, Materials.contact(), onElectrolyte.size()).of(averages);
    }

    @Test
    void bareElectrolyteIsTheReference() {
        assertThat(factor(List.of(), List.of())).isEqualTo(1);
    }

    @Test
    void unlithiatedFilmDoesNotWet() {
        Structures.fill(occupancy, 5, SURFACE, 2);
        assertThat(factor(List.of(Materials.alumina()), List.of())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10})
    void lithiatedFilmFacingTheMetalWets(int sites) {
        Structures.fill(occupancy, 5, SURFACE, 2);
        Structures.fill(occupancy, 5, 5 + sites, 3);
        assertThat(factor(List.of(Materials.alumina()), List.of()))
                .isCloseTo(1 + 0.3 * (1 - Math.exp(-sites)), withinPercentage(EXACT));
    }

    @Test
    void theMeanOverTheBoxCounts() {
        Structures.fill(occupancy, 5, SURFACE, 2);
        for (int column = 0; column < shape.columnCount(); column += 4) {
            Structures.fillColumn(occupancy, column, 5, 7, 3);
        }
        assertThat(factor(List.of(Materials.alumina()), List.of()))
                .isCloseTo(1 + 0.3 * (1 - Math.exp(-0.5)), withinPercentage(EXACT));
    }

    @Test
    void aLithiatedFilmThatDoesNotFaceTheMetalDoesNotWet() {
        Structures.fill(occupancy, 5, 10, 4);
        Structures.fill(occupancy, 10, SURFACE, 3);
        assertThat(factor(List.of(Materials.alumina(), Materials.phosphate()), List.of()))
                .isEqualTo(1);
    }

    @Test
    void aFilmOnTheMetalTouchesWhatItFacesAsStiffOnStiffInsteadOfWetting() {
        Structures.fill(occupancy, 5, SURFACE, 3);
        assertThat(factor(List.of(), List.of(Materials.alumina()))).isEqualTo(0.78);
        Structures.fill(occupancy, 5, 10, 5);
        Structures.fill(occupancy, 10, SURFACE, 3);
        assertThat(factor(List.of(Materials.alumina()), List.of(Materials.alumina())))
                .isEqualTo(0.78);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void cracksLoseTheirShareOfTheContact(int crackedColumns) {
        Structures.fill(occupancy, 5, SURFACE, 2);
        for (int column = 0; column < crackedColumns; column++) {
            Structures.fillColumn(occupancy, column, 5, SURFACE, 3);
        }
        assertThat(factor(List.of(Materials.phosphate()), List.of()))
                .isCloseTo(1 - 0.165 * crackedColumns / 40, withinPercentage(EXACT));
    }
}
