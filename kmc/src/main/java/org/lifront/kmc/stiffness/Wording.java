package org.lifront.kmc.stiffness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in sentences. */
final class Wording {

    private Wording() {}

    /** An integer with blanks between groups of three digits: {@code 1 000 000}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    /** A share with one decimal, never rounded up to the whole: {@code 99.8 %}. */
    static String percent(double share) {
        double percent = Math.floor(share * 1000 + 1e-9) / 10;
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** A positive number with two significant digits: {@code 3e-7}, {@code 12}, {@code 0.25}. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent <= 3) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
