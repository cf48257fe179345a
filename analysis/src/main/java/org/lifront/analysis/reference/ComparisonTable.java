package org.lifront.analysis.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.RowMarks;
import org.lifront.analysis.table.Significant;
import org.lifront.analysis.table.TextTable;

/** Simulated beside measured values with {@code ln(simulated/measured)}, also in units of the error of measurement. */
public final class ComparisonTable {

    private ComparisonTable() {}

    /** The compared rows as aligned text, remarks as footnotes; then what the errors are. */
    public static String text(Comparison comparison, PublishedPoints published, RowMarks marks) {
        TextTable table = new TextTable(
                List.of("cell", "quantity", "cycle", "simulated", "range", "measured", "ln ratio", "in errors"),
                List.of(false, false, true, true, true, true, true, true));
        Map<String, Integer> footnotes = new LinkedHashMap<>();
        for (ResultRow row : comparison.rows()) {
            String mark = marks.on(row)
                    .map(text -> " [" + footnotes.computeIfAbsent(text, t -> footnotes.size() + 1) + "]")
                    .orElse("");
            double ln = Math.log(row.ratio().orElseThrow());
            table.add(List.of(
                    row.cell(),
                    row.quantity().key(),
                    Integer.toString(row.cycle()),
                    Significant.three(row.median(), ""),
                    range(row),
                    Significant.three(row.measured(), ""),
                    String.format(Locale.ROOT, "%+.3f", ln),
                    String.format(Locale.ROOT, "%+.1f", ln / published.relativeError(row)) + mark));
        }
        StringBuilder text = new StringBuilder(table.text());
        footnotes.forEach((note, number) ->
                text.append('[').append(number).append("] ").append(note).append('\n'));
        return text.append(errors(comparison, published)).toString();
    }

    private static String range(ResultRow row) {
        return row.low().isEmpty() ? "" : Significant.three(row.low(), "") + " to " + Significant.three(row.high(), "");
    }

    private static String errors(Comparison comparison, PublishedPoints published) {
        TreeSet<String> errors = new TreeSet<>();
        comparison.rows().forEach(row -> errors.add(Significant.three(100 * published.relativeError(row)) + " %"));
        return errors.isEmpty()
                ? ""
                : "relative error of the measured values: " + String.join(", ", errors)
                        + (published.errorIsAssumed() ? ", assumed because none is given" : ", of their file") + "\n";
    }
}
