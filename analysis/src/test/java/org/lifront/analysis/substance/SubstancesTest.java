package org.lifront.analysis.substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;

class SubstancesTest {

    private static final ParameterSet SHIPPED = ParameterSets.shipped();

    @Test
    void everyShippedFilmIsKnownInEachOfItsStates() {
        for (FilmMaterial film : SHIPPED.films().values()) {
            PhaseTable phases = new PhaseTable(SHIPPED.electrolyte(), List.of(film), List.of());

            assertThat(Substances.shipped().ofPhase(phases, 2)).as(film.name()).isPresent();
            if (film.lithiation().isPresent() || film.cracking().isPresent()) {
                assertThat(Substances.shipped().ofPhase(phases, 3))
                        .as(film.name())
                        .isPresent();
            }
        }
    }

    @Test
    void theMetalIsNoSubstance() {
        PhaseTable phases = new PhaseTable(SHIPPED.electrolyte(), List.of(), List.of());

        assertThat(Substances.shipped().ofPhase(phases, 0)).isEmpty();
    }

    @Test
    void densityOfTheElectrolyteFollowsFromItsLattice() {
        Substance latp = Substances.shipped().electrolyte();

        double unitCell_cm3 = 1302.6e-24;
        assertThat(latp.density_gPerCm3())
                .isEqualTo(6 * latp.formula().molarMass_gPerMol() / 6.02214e23 / unitCell_cm3, within(0.01));
    }

    @Test
    void theLithiatedFilmKeepsItsAluminium() {
        PhaseTable phases =
                new PhaseTable(SHIPPED.electrolyte(), List.of(SHIPPED.films().get("al2o3")), List.of());
        Substance before = Substances.shipped().ofPhase(phases, 2).orElseThrow();
        Substance after = Substances.shipped().ofPhase(phases, 3).orElseThrow();

        assertThat(after.expansion() * aluminiumPerVolume(after)).isEqualTo(aluminiumPerVolume(before), within(2e-4));
    }

    private static double aluminiumPerVolume(Substance s) {
        return s.formula().amountOf("Al") * s.density_gPerCm3() / s.formula().molarMass_gPerMol();
    }

    @Test
    void aMistakeIsNamedWithItsLine() {
        assertThatThrownBy(() -> Substances.of(InputDocument.ofText(
                        "mine.yaml",
                        "film:\n  formula: al2o3\n  density_gPerCm3: 3\n  band_gap_eV: 6\n  source: me\n")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mine.yaml:2")
                .hasMessageContaining("no chemical formula");
    }
}
