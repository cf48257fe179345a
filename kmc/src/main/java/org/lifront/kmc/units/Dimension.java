package org.lifront.kmc.units;

/**
 * Exponents of the SI base units, each doubled, so that {@code nm^0.5} has integer components.
 *
 * @param length2 twice the exponent of the metre
 * @param mass2 twice the exponent of the kilogram
 * @param time2 twice the exponent of the second
 * @param current2 twice the exponent of the ampere
 * @param temperature2 twice the exponent of the kelvin
 * @param amount2 twice the exponent of the mole
 */
public record Dimension(int length2, int mass2, int time2, int current2, int temperature2, int amount2) {

    /** The dimension of a pure number. */
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0);

    /** The dimension with the given whole exponents. */
    static Dimension of(int length, int mass, int time, int current, int temperature, int amount) {
        return new Dimension(2 * length, 2 * mass, 2 * time, 2 * current, 2 * temperature, 2 * amount);
    }

    Dimension times(Dimension other) {
        return new Dimension(
                length2 + other.length2,
                mass2 + other.mass2,
                time2 + other.time2,
                current2 + other.current2,
                temperature2 + other.temperature2,
                amount2 + other.amount2);
    }

    /** This dimension, which must have whole exponents, to the power {@code halves / 2}. */
    Dimension toHalves(int halves) {
        return new Dimension(
                length2 / 2 * halves,
                mass2 / 2 * halves,
                time2 / 2 * halves,
                current2 / 2 * halves,
                temperature2 / 2 * halves,
                amount2 / 2 * halves);
    }
}
