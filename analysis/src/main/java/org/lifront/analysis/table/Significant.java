package org.lifront.analysis.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers with three significant digits, errors with two, as tables and the report print them. */
public final class Significant {

    private static final int VALUE = 3;
    private static final int ERROR = 2;

    private Significant() {}

    /** For example {@code 0.0983}, {@code 3.41}, {@code 150}, {@code 8e+06}; a decimal point in every locale. */
    public static String three(double value) {
        return rounded(value, VALUE);
    }

    /** A standard error: two digits. */
    public static String two(double error) {
        return rounded(error, ERROR);
    }

    private static String rounded(double value, int digits) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        double size = Math.abs(rounded.doubleValue());
        if (size < 1e-3 || size >= 1e6) {
            return String.format(Locale.ROOT, "%." + digits + "g", value);
        }
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** The same, or the given word when there is no value. */
    public static String three(OptionalDouble value, String otherwise) {
        return value.isPresent() ? three(value.getAsDouble()) : otherwise;
    }
}
