package org.lifront.kmc.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of measurement, parsed from an expression such as {@code mA/cm2}, {@code ohm cm2/nm}, {@code 1/nm3},
 * {@code /h} or {@code nm^0.5}.
 *
 * <p>Grammar: symbols separated by blanks or {@code *} multiply; each {@code /} divides by the one symbol that follows
 * it, after which only another {@code /} may follow, so that {@code a/b c} cannot be misread. A symbol may carry a
 * power in halves up to 9: {@code cm2}, {@code cm^2}, {@code cm-2}, {@code nm^0.5}. The degree Celsius, {@code C}, has an
 * offset and stands alone.
 *
 * @param symbol the expression as written
 * @param factor size of the unit in SI units, times the divisor
 * @param divisor what the factor must be divided by; kept apart because 1/3600 is no finite decimal number
 * @param offset_K zero point above 0 K for the degree Celsius, otherwise 0
 * @param dimension its dimension
 */
public record Unit(String symbol, BigDecimal factor, BigDecimal divisor, BigDecimal offset_K, Dimension dimension) {

    /** Significant digits kept before the one rounding to {@code double}. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final Pattern CELSIUS = Pattern.compile("C|degC|°C");
    private static final Pattern FACTOR = Pattern.compile("(1|%|[A-Za-z]+)(?:\\^?(-?[0-9](?:\\.[05])?))?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*/\\s*|\\s*\\*\\s*|\\s+");

    /**
     * Parses a unit expression; an empty text is the unit of a pure number.
     *
     * @throws QuantityFormatException if the expression has an unknown symbol or breaks the grammar
     */
    public static Unit parse(String text) {
        String expression = plainCharacters(text.strip());
        if (CELSIUS.matcher(expression).matches()) {
            return new Unit(
                    text, BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("273.15"), Dimension.of(0, 0, 0, 0, 1, 0));
        }
        return new Product(text, expression).read();
    }

    /** A value given in SI units, written in this unit with four significant digits, for messages. */
    public String show(double value_SI) {
        BigDecimal value = new BigDecimal(value_SI)
                .subtract(offset_K)
                .multiply(divisor)
                .divide(factor, new MathContext(4))
                .stripTrailingZeros();
        int exponent = value.precision() - value.scale();
        boolean plain = value.signum() == 0 || exponent > -3 && exponent < 7;
        String number = plain
                ? value.toPlainString()
                : value.toString().replace("E+", "e").replace('E', 'e');
        return symbol.isEmpty() ? number : number + " " + symbol;
    }

    private static String plainCharacters(String text) {
        return text.replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace("\u03a9", "ohm")
                .replace("\u2126", "ohm")
                .replace("\u00c5", "angstrom")
                .replace("\u212b", "angstrom")
                .replace('\u00b7', '*')
                .replace('\u207b', '-')
                .replace('\u00b9', '1')
                .replace('\u00b2', '2')
                .replace('\u00b3', '3');
    }

    /** Reads the factors of one expression from left to right. */
    private static final class Product {
        private final String written;
        private final String expression;
        private BigDecimal factor = BigDecimal.ONE;
        private BigDecimal divisor = BigDecimal.ONE;
        private Dimension dimension = Dimension.NONE;

        Product(String written, String expression) {
            this.written = written;
            this.expression = expression;
        }

        Unit read() {
            Matcher separator = SEPARATOR.matcher(expression);
            int from = 0;
            boolean divided = false;
            boolean divides = false;
            while (separator.find()) {
                boolean next = separator.group().contains("/");
                if (separator.start() > 0 || !next) {
                    multiply(expression.substring(from, separator.start()), divides);
                }
                divides = next;
                if (divided && !divides) {
                    throw new QuantityFormatException("ambiguous after '/', write each divisor with its own '/'");
                }
                divided |= divides;
                from = separator.end();
            }
            if (!expression.isEmpty()) {
                multiply(expression.substring(from), divides);
            }
            return new Unit(written, factor, divisor, BigDecimal.ZERO, dimension);
        }

        private void multiply(String text, boolean divides) {
            Matcher matcher = FACTOR.matcher(text);
            if (!matcher.matches()) {
                throw unknown(text.isEmpty() ? written : text);
            }
            if (CELSIUS.matcher(matcher.group(1)).matches()) {
                throw new QuantityFormatException(
                        "'C' means degree Celsius and must stand alone; write coulomb as 'A s'");
            }
            UnitSymbol symbol = UnitSymbol.find(matcher.group(1)).orElseThrow(() -> unknown(matcher.group(1)));
            int halves = matcher.group(2) == null ? 2 : (int) (2 * Double.parseDouble(matcher.group(2)));
            multiply(symbol, divides ? -halves : halves);
        }

        private void multiply(UnitSymbol symbol, int halves) {
            boolean whole = halves % 2 == 0;
            BigDecimal base = whole ? symbol.factor() : symbol.factor().sqrt(PRECISION);
            BigDecimal power = base.pow(Math.abs(whole ? halves / 2 : halves));
            if (halves < 0) {
                divisor = divisor.multiply(power);
            } else {
                factor = factor.multiply(power);
            }
            dimension = dimension.times(symbol.dimension().toHalves(halves));
        }

        private static QuantityFormatException unknown(String text) {
            return new QuantityFormatException("unknown unit '" + text + "'");
        }
    }
}
