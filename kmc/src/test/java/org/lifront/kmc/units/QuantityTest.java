package org.lifront.kmc.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private static double read(String text, QuantityKind kind) {
        return Quantity.parse(text).in(kind.internalUnit());
    }

    @ParameterizedTest(name = "{0} = {2}")
    @CsvSource({
        "1 nm, LENGTH, 1e-9",
        "1024nm, LENGTH, 1.024e-6",
        ".5 um, LENGTH, 5e-7",
        "5.04 angstrom, LENGTH, 5.04e-10",
        "2 h, TIME, 7200",
        "3 min, TIME, 180",
        "25 C, TEMPERATURE, 298.15",
        "-40 C, TEMPERATURE, 233.15",
        "298.15 K, TEMPERATURE, 298.15",
        "0.30 eV, ENERGY, 0.3",
        "522 meV, ENERGY, 0.522",
        "1.602176634e-19 J, ENERGY, 1",
        "10 V, VOLTAGE, 10",
        "0.01 mA/cm2, CURRENT_DENSITY, 0.1",
        "10 uA/cm2, CURRENT_DENSITY, 0.1",
        "6.67e-5 A/cm^2, CURRENT_DENSITY, 0.667",
        "0.01 mAh/cm2, AREAL_CAPACITY, 360",
        "36 A s/m2, AREAL_CAPACITY, 36",
        "0.0792 nm/h, SPEED, 2.2e-14",
        "1.44 nm2/h, PARABOLIC_CONSTANT, 4e-22",
        "1 cm2/s, PARABOLIC_CONSTANT, 1e-4",
        "36 /h, RATE, 0.01",
        "36 1/h, RATE, 0.01",
        "36 h^-1, RATE, 0.01",
        "622 ohm cm2/nm, RESISTIVITY, 6.22e7",
        "1 kohm*cm, RESISTIVITY, 10",
        "1.5e-4 S/cm, CONDUCTIVITY, 0.015",
        "0.15 mS/cm, CONDUCTIVITY, 0.015",
        "359 ohm cm2, AREAL_RESISTANCE, 0.0359",
        "0.111 V/nm, FIELD, 1.11e8",
        "1 MV/cm, FIELD, 1e8",
        "1 cm2, AREA, 1e-4",
        "13.0 cm3/mol, MOLAR_VOLUME, 1.3e-5",
        "7.83 /nm3, NUMBER_DENSITY, 7.83e27",
        "7.83e21 cm-3, NUMBER_DENSITY, 7.83e27",
        "0.5 /nm, INVERSE_LENGTH, 5e8",
        "0.25, NUMBER, 0.25",
        "15 %, NUMBER, 0.15",
        "1 S m/m m-1, NUMBER, -1",
    })
    void valuesConvertToTheNearestDouble(String text, QuantityKind kind, double expected) {
        if (expected < 0) {
            assertThatThrownBy(() -> read(text, kind)).hasMessageStartingWith("ambiguous after '/'");
        } else {
            assertThat(read(text, kind)).isEqualTo(expected);
        }
    }

    @Test
    void aRootOfAUnitIsTheRootOfItsSize() {
        assertThat(read("0.35 nm^0.5", QuantityKind.ROUGHNESS)).isEqualTo(0.35 * Math.sqrt(1e-9));
        assertThat(Unit.parse("nm^1.5").dimension()).isEqualTo(new Dimension(3, 0, 0, 0, 0, 0));
    }

    @Test
    void printedSymbolsAreReadAsTyped() {
        assertThat(read("1 \u00b5m", QuantityKind.LENGTH)).isEqualTo(1e-6);
        assertThat(read("622 \u03a9\u00b7cm\u00b2/nm", QuantityKind.RESISTIVITY))
                .isEqualTo(6.22e7);
        assertThat(read("1 \u00c5", QuantityKind.LENGTH)).isEqualTo(1e-10);
        assertThat(read("36 h\u207b\u00b9", QuantityKind.RATE)).isEqualTo(0.01);
        assertThat(read("25 \u00b0C", QuantityKind.TEMPERATURE)).isEqualTo(298.15);
    }

    @Test
    void equalQuantitiesInOtherUnitsGiveTheSameBits() {
        // Seed 1; exact decimal arithmetic, so no false alarm is possible.
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            BigDecimal nm = BigDecimal.valueOf(random.nextInt(1, 1_000_000), 3);
            assertThat(read(nm.movePointLeft(3).toPlainString() + " um", QuantityKind.LENGTH))
                    .isEqualTo(read(nm + " nm", QuantityKind.LENGTH))
                    .isEqualTo(read(nm + "e-9 m", QuantityKind.LENGTH));
        }
    }

    @ParameterizedTest
    @EnumSource(QuantityKind.class)
    void everyCustomaryUnitOfAKindRoundTrips(QuantityKind kind) {
        assertThat(read(kind.example(), kind)).isPositive();
        for (String symbol : kind.units()) {
            Unit unit = Unit.parse(symbol);
            assertThat(unit.dimension()).isEqualTo(kind.dimension());
            for (String number : new String[] {"0.1", "3", "622", "1.5e-4", "7.83e21"}) {
                Quantity quantity = Quantity.parse(number + " " + symbol);
                assertThat(quantity.in(unit)).isEqualTo(Double.parseDouble(number));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(QuantityKind.class)
    void noTwoKindsShareADimension(QuantityKind kind) {
        assertThat(QuantityKind.ofDimension(kind.dimension())).contains(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5 parsec | unknown unit 'parsec'",
                "5 nm/parsec | unknown unit 'parsec'",
                "5 nm/ | unknown unit 'nm/'",
                "5 *nm | unknown unit '*nm'",
                "5 nm2.3 | unknown unit 'nm2.3'",
                "5 nm^12 | unknown unit 'nm^12'",
                "5 C/m2 | 'C' means degree Celsius and must stand alone; write coulomb as 'A s'",
                "5 W/m K | unknown unit 'W'",
                "5 J/m K | ambiguous after '/', write each divisor with its own '/'",
                "nan | not a finite number",
                "-.inf V | not a finite number",
                "Infinity nm | not a finite number",
                "five nm | not a number",
                "-- | not a number",
                "1e101 nm | magnitude above 1e100",
                "1e99999999999 nm | magnitude above 1e100",
                "-1e-101 nm | magnitude below 1e-100",
            })
    void whatIsNoQuantityIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(QuantityFormatException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 nm", "0.000 nm", "-0 nm", "0e-99999 nm", "0e999 nm"})
    void zeroIsZeroHoweverItIsWritten(String text) {
        assertThat(read(text, QuantityKind.LENGTH)).isEqualTo(0.0);
    }

    @Test
    void aQuantityIsNotConvertedToAnotherDimension() {
        assertThatThrownBy(() -> Quantity.parse("1 V").in(Unit.parse("nm")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} in {1} reads {2}")
    @CsvSource({
        "1.96e-7, nm, 196 nm",
        "2.077e-7, nm, 207.7 nm",
        "0, nm, 0 nm",
        "3.6e7, s, 3.6e7 s",
        "0.00036, s, 0.00036 s",
        "298.15, C, 25 C",
        "1e-30, nm, 1e-21 nm",
    })
    void aValueIsShownWithFourDigits(double value_SI, String unit, String shown) {
        assertThat(Unit.parse(unit).show(value_SI)).isEqualTo(shown);
    }

    @Test
    void aRangeIncludesItsBoundsAndExcludesNotANumber() {
        QuantityRange range = QuantityRange.of(QuantityKind.LENGTH, "0.2 nm", "2 nm");
        assertThat(range.contains(range.value("0.2 nm"))).isTrue();
        assertThat(range.contains(range.value("2000 pm"))).isTrue();
        assertThat(range.contains(range.value("2.0000001 nm"))).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
        assertThat(range.describe()).isEqualTo("a length such as '1 nm', between 0.2 nm and 2 nm");
        assertThatThrownBy(() -> QuantityRange.of(QuantityKind.LENGTH, "2 nm", "2 nm"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
