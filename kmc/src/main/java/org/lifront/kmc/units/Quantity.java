package org.lifront.kmc.units;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as a file states it: {@code 0.30 eV}, {@code 1.5e-4 S/cm}, {@code 25 C}.
 *
 * @param value the decimal number as written
 * @param unit its unit; the empty unit for a pure number
 */
public record Quantity(BigDecimal value, Unit unit) {

    /** Magnitudes that no input of this model can mean; beyond them decimal arithmetic would need bounds of its own. */
    private static final double SMALLEST = 1e-100;

    private static final double LARGEST = 1e100;
    private static final int LONGEST = 80;

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?\\.?(?:nan|inf|infinity)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Parses a number with an optional unit.
     *
     * @throws QuantityFormatException if the text is no finite decimal number followed by a unit expression
     */
    public static Quantity parse(String text) {
        String trimmed = text.strip();
        if (NOT_FINITE.matcher(trimmed).matches()) {
            throw new QuantityFormatException("not a finite number");
        }
        Matcher matcher = NUMBER.matcher(trimmed);
        if (trimmed.length() > LONGEST || !matcher.matches()) {
            throw new QuantityFormatException("not a number");
        }
        return new Quantity(decimal(matcher.group(1)), Unit.parse(matcher.group(2)));
    }

    /** The value in another unit of the same dimension, correctly rounded. */
    public double in(Unit other) {
        if (!unit.dimension().equals(other.dimension())) {
            throw new IllegalArgumentException(
                    "'" + unit.symbol() + "' does not measure what '" + other.symbol() + "' measures");
        }
        BigDecimal shift_K = unit.offset_K().subtract(other.offset_K());
        return value.multiply(unit.factor())
                .add(shift_K.multiply(unit.divisor()))
                .multiply(other.divisor())
                .divide(unit.divisor().multiply(other.factor()), Unit.PRECISION)
                .doubleValue();
    }

    private static BigDecimal decimal(String number) {
        double magnitude = Math.abs(Double.parseDouble(number));
        if (!(magnitude <= LARGEST)) {
            throw new QuantityFormatException("magnitude above 1e100");
        }
        if (magnitude == 0 && isZero(number)) {
            return BigDecimal.ZERO;
        }
        if (magnitude < SMALLEST) {
            throw new QuantityFormatException("magnitude below 1e-100");
        }
        return new BigDecimal(number);
    }

    private static boolean isZero(String number) {
        return number.replaceFirst("[eE].*", "").chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
