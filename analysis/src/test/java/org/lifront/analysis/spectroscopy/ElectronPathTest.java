package org.lifront.analysis.spectroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.analysis.substance.ChemicalFormula;
import org.lifront.analysis.substance.Substance;
import org.lifront.analysis.substance.Substances;

class ElectronPathTest {

    /** Values of the formula computed independently, in nm. */
    @ParameterizedTest
    @CsvSource({
        "Al2O3, 3.0, 6.5, 2540, 5.24", "Al2O3, 3.0, 6.5, 4040, 7.65", "Al2O3, 3.0, 6.5, 5540, 9.93",
        "Li3PO4, 2.4, 6, 2540, 5.62", "Li3PO4, 2.4, 6, 4040, 8.22", "Li3PO4, 2.4, 6, 5540, 10.67"
    })
    void pathsFollowTheFormula(String formula, double density, double gap_eV, double kinetic_eV, double path_nm) {
        Substance substance = new Substance(ChemicalFormula.parse(formula), density, gap_eV, 1);

        assertThat(ElectronPath.inelastic_m(substance, kinetic_eV)).isEqualTo(path_nm * 1e-9, within(0.01e-9));
    }

    @ParameterizedTest
    @CsvSource({"2540, 4.96", "4040, 7.24", "5540, 9.40"})
    void pathsInTheElectrolyteAreThoseOfItsSubstance(double kinetic_eV, double path_nm) {
        assertThat(ElectronPath.inelastic_m(Substances.shipped().electrolyte(), kinetic_eV))
                .isEqualTo(path_nm * 1e-9, within(0.02e-9));
    }

    @Test
    void energiesBeyondTheFormulaAreRefused() {
        Substance latp = Substances.shipped().electrolyte();

        assertThatIllegalArgumentException().isThrownBy(() -> ElectronPath.inelastic_m(latp, 49));
        assertThatIllegalArgumentException().isThrownBy(() -> ElectronPath.inelastic_m(latp, Double.NaN));
    }
}
