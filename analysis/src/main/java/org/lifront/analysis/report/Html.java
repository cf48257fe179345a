package org.lifront.analysis.report;

import java.util.Locale;
import java.util.OptionalDouble;
import org.lifront.analysis.figure.Palette;
import org.lifront.analysis.table.Significant;

/** Small pieces of HTML that several sections share. */
final class Html {

    private Html() {}

    /** Text made safe for element content and quoted attributes. */
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A label that may break after underscores, so that a narrow column can hold it. */
    static String label(String raw) {
        return text(raw).replace("_", "_<wbr>");
    }

    /** The mark in the colour of a run's curves. */
    static String swatch(int line) {
        return "<i class=\"swatch\" style=\"--light:%s;--dark:%s\"></i>"
                .formatted(Palette.onWhite(line), Palette.onBlack(line));
    }

    /** Resistance with the prefix that suits its size. */
    static String ohm(OptionalDouble value, String otherwise) {
        return value.isPresent() ? ohm(value.getAsDouble()) : otherwise;
    }

    private static String ohm(double value) {
        if (value >= 1e6) {
            return Significant.three(value / 1e6) + " M\u03a9";
        }
        return value >= 1e3 ? Significant.three(value / 1e3) + " k\u03a9" : Significant.three(value) + " \u03a9";
    }

    /** A percentage for a style, with a decimal point in every locale. */
    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * fraction);
    }

    /** A titled section with an anchor. */
    static String section(String id, String title, String body) {
        return "<section id=\"%s\">\n<h2>%s</h2>\n%s\n</section>\n".formatted(id, title, body);
    }
}
