package org.lifront.runs.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.KeyPath;

/**
 * A key and the range of its values in a design. Both limits are written with the same unit, or both without; two whole
 * numbers without a unit make a range of whole numbers, limits included.
 *
 * @param address the key
 * @param node the range in the file, for messages
 * @param low lower limit, in {@code unit}
 * @param high upper limit
 * @param logarithmic whether values are spread evenly in their logarithm
 * @param whole whether values are whole numbers
 * @param unit unit as written; empty for none
 */
record SampledRange(
        KeyPath address, InputNode node, double low, double high, boolean logarithmic, boolean whole, String unit) {

    private static final Pattern VALUE = Pattern.compile("([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(.*)");
    private static final Map<String, Boolean> SCALES = new TreeMap<>(Map.of("linear", false, "log", true));
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    static SampledRange read(KeyPath address, InputNode node) {
        node.mapping("from", "to", "scale");
        InputNode from = node.require("from");
        InputNode to = node.require("to");
        boolean logarithmic = node.optional("scale").map(s -> s.oneOf(SCALES)).orElse(false);
        Matcher low = value(from);
        Matcher high = value(to);
        double first = number(from, low.group(1));
        double last = number(to, high.group(1));
        if (!low.group(2).equals(high.group(2))) {
            throw to.error("found '" + to.text() + "', expected a value in the unit of 'from', '" + from.text() + "'");
        }
        if (!(first < last)) {
            throw to.error("found '" + to.text() + "', expected more than 'from', '" + from.text() + "'");
        }
        if (logarithmic && !(first > 0)) {
            throw from.error("found '" + from.text() + "', expected more than 0 on a logarithmic scale");
        }
        boolean whole =
                (low.group(1) + high.group(1)).matches("[0-9]+") && low.group(2).isEmpty();
        return new SampledRange(address, node, first, last, logarithmic, whole, low.group(2));
    }

    private static Matcher value(InputNode node) {
        Matcher matcher = VALUE.matcher(node.text());
        if (!matcher.matches()) {
            throw node.error("found '" + node.text() + "', expected a number, with the unit of the key if it has one");
        }
        return matcher;
    }

    private static double number(InputNode node, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as what is too large.
        }
        throw node.error("found '" + node.text() + "', expected a number, with the unit of the key if it has one");
    }

    /** The value at a share of the way, 0 to 1; unless whole, rounded to six digits. */
    SweepDesign.Setting at(double share) {
        String text = whole
                ? Long.toString((long) wholeAt(share))
                : new BigDecimal(between(low, high, share))
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
        return new SweepDesign.Setting(address, node.inPlace(unit.isEmpty() ? text : text + " " + unit));
    }

    /** Every whole number has the same share of the way. */
    private double wholeAt(double share) {
        return Math.min(high, Math.floor(between(low, high + 1, share)));
    }

    private double between(double first, double last, double share) {
        return logarithmic
                ? first * StrictMath.exp(share * StrictMath.log(last / first))
                : first + share * (last - first);
    }
}
