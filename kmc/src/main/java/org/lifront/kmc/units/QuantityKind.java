package org.lifront.kmc.units;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of physical quantity that an input file can state. Values leave the file border in the kind's
 * {@linkplain #internalUnit() internal unit}: SI, but electronvolt for particle energies.
 */
public enum QuantityKind {
    /** Pure number. */
    NUMBER("a number", "0.5", "", "%"),
    /** Length. */
    LENGTH("a length", "1 nm", "nm", "um", "mm", "cm", "m", "pm", "angstrom"),
    /** Time. */
    TIME("a time", "1 h", "h", "min", "s", "d"),
    /** Temperature; {@code C} is the degree Celsius. */
    TEMPERATURE("a temperature", "25 C", "C", "K"),
    /** Energy per particle, in electronvolt inside the program. */
    ENERGY("an energy", "0.5 eV", "eV", "meV", "J"),
    /** Voltage. */
    VOLTAGE("a voltage", "10 V", "V", "mV"),
    /** Electric current per area. */
    CURRENT_DENSITY("a current density", "0.01 mA/cm2", "mA/cm2", "uA/cm2", "A/cm2", "A/m2"),
    /** Charge per area. */
    AREAL_CAPACITY("an areal capacity", "0.01 mAh/cm2", "mAh/cm2", "uAh/cm2", "Ah/m2"),
    /** Speed of a front. */
    SPEED("a speed", "0.1 nm/h", "nm/h", "nm/s", "um/h", "m/s"),
    /** Squared distance per time, as in a parabolic growth law. */
    PARABOLIC_CONSTANT("a parabolic constant", "1.4 nm2/h", "nm2/h", "nm2/s", "cm2/s", "m2/s"),
    /** Events per time. */
    RATE("a rate", "0.01 /h", "/h", "1/h", "/s", "1/s"),
    /** Resistance times area per thickness. */
    RESISTIVITY("a resistivity", "100 ohm cm2/nm", "ohm cm2/nm", "ohm cm", "ohm m"),
    /** Electric conductivity. */
    CONDUCTIVITY("a conductivity", "1e-4 S/cm", "S/cm", "mS/cm", "S/m"),
    /** Resistance times area. */
    AREAL_RESISTANCE("an areal resistance", "100 ohm cm2", "ohm cm2", "kohm cm2", "ohm m2"),
    /** Capacitance per area. */
    AREAL_CAPACITANCE("an areal capacitance", "5 uF/cm2", "uF/cm2", "F/cm2", "F/m2"),
    /** Electric field. */
    FIELD("a field", "0.1 V/nm", "V/nm", "MV/cm", "V/m"),
    /** Area. */
    AREA("an area", "1 cm2", "cm2", "mm2", "m2"),
    /** Volume per amount of substance. */
    MOLAR_VOLUME("a molar volume", "13 cm3/mol", "cm3/mol", "m3/mol"),
    /** Particles per volume. */
    NUMBER_DENSITY("a number density", "8 /nm3", "/nm3", "1/nm3", "/cm3", "1/cm3", "/m3"),
    /** Reciprocal length. */
    INVERSE_LENGTH("an inverse length", "0.5 /nm", "/nm", "1/nm", "/m"),
    /** Standard deviation of a thickness per square root of that thickness. */
    ROUGHNESS("a roughness coefficient", "0.35 nm^0.5", "nm^0.5", "m^0.5");

    private final String phrase;
    private final String example;
    private final List<String> units;
    private final Dimension dimension;

    QuantityKind(String phrase, String example, String... units) {
        this.phrase = phrase;
        this.example = example;
        this.units = List.of(units);
        this.dimension = Unit.parse(units[0]).dimension();
    }

    /** The kind with its article, for messages: {@code a length}. */
    public String phrase() {
        return phrase;
    }

    /** A typical value as a file would write it. */
    public String example() {
        return example;
    }

    /** Customary units, the most usual first. */
    public List<String> units() {
        return units;
    }

    /** The dimension that every quantity of this kind has. */
    public Dimension dimension() {
        return dimension;
    }

    /** The unit of values inside the program: SI, but electronvolt for {@link #ENERGY}. */
    public Unit internalUnit() {
        return this == ENERGY
                ? Unit.parse("eV")
                : new Unit("SI", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, dimension);
    }

    /** The kind that has the given dimension, if there is one. */
    public static Optional<QuantityKind> ofDimension(Dimension dimension) {
        return Arrays.stream(values())
                .filter(k -> k.dimension.equals(dimension))
                .findFirst();
    }
}
