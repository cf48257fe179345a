package org.lifront.kmc.units;

/**
 * A kind of quantity and the closed range in which an input may lie. Build with {@link #of}.
 *
 * @param kind what is measured
 * @param lowest lower bound as shown to the user
 * @param highest upper bound as shown to the user
 * @param min lower bound in the kind's internal unit
 * @param max upper bound in the kind's internal unit
 */
public record QuantityRange(QuantityKind kind, String lowest, String highest, double min, double max) {

    /**
     * A range with its bounds written as in an input file.
     *
     * @throws IllegalArgumentException if a bound is not of this kind, or the bounds are in the wrong order
     */
    public static QuantityRange of(QuantityKind kind, String lowest, String highest) {
        double min = Quantity.parse(lowest).in(kind.internalUnit());
        double max = Quantity.parse(highest).in(kind.internalUnit());
        if (!(min < max)) {
            throw new IllegalArgumentException(lowest + " is not below " + highest);
        }
        return new QuantityRange(kind, lowest, highest, min, max);
    }

    /** A value written in the program itself, such as a default, in the kind's internal unit. */
    public double value(String text) {
        return Quantity.parse(text).in(kind.internalUnit());
    }

    /** Whether a value in the kind's internal unit lies in the range; false for NaN. */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** The allowed values in words: {@code a length such as '1 nm', between 0.2 nm and 2 nm}. */
    public String describe() {
        return kind.phrase() + " such as '" + kind.example() + "', between " + lowest + " and " + highest;
    }
}
