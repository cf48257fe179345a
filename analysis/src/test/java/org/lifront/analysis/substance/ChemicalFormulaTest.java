package org.lifront.analysis.substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChemicalFormulaTest {

    @Test
    void groupsAndFractionsMultiply() {
        ChemicalFormula latp = ChemicalFormula.parse("Li1.3Al0.3Ti1.7(PO4)3");

        assertThat(latp.amountOf("O")).isEqualTo(12);
        assertThat(latp.amountOf("Ti")).isEqualTo(1.7);
        assertThat(latp.amountOf("Fe")).isZero();
        assertThat(latp.valenceElectrons()).isEqualTo(96, within(1e-12));
        assertThat(latp.molarMass_gPerMol()).isEqualTo(383.4, within(0.1));
    }

    @Test
    void anElementNamedTwiceCountsTwice() {
        assertThat(ChemicalFormula.parse("CH3COOH").amountOf("H")).isEqualTo(4);
    }

    @Test
    void groupsMayBeNested() {
        assertThat(ChemicalFormula.parse("Fe(B(OH)2)3").amountOf("O")).isEqualTo(6);
    }

    @Test
    void waterHasTheMeanAtomicNumberOfItsMass() {
        // (2 x 1.008 x 1 + 15.999 x 8) / 18.015
        assertThat(ChemicalFormula.parse("H2O").meanAtomicNumber()).isEqualTo(7.2167, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "al2o3", "Al2O3)", "(Al2", "Al-O", "()2", "Al2.O3", "2Al"})
    void whatIsNoFormulaIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChemicalFormula.parse(text))
                .withMessageContaining("no chemical formula");
    }

    @Test
    void anUnknownElementIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChemicalFormula.parse("XyO2"))
                .withMessageContaining("'Xy'");
    }
}
