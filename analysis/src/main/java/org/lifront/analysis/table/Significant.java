package org.lifront.analysis.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers with three significant digits, as tables and the report print them. */
public final class Significant {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Significant() {}

    /** For example {@code 0.0983}, {@code 3.41}, {@code 150}, {@code 8e+06}; a decimal point in every locale. */
    public static String three(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        double size = Math.abs(rounded.doubleValue());
        if (size < 1e-3 || size >= 1e6) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** The same, or the given word when there is no value. */
    public static String three(OptionalDouble value, String otherwise) {
        return value.isPresent() ? three(value.getAsDouble()) : otherwise;
    }
}
