package org.lifront.analysis.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Result rows as aligned text, one line a row: simulated beside measured, their ratio, and the remarks as footnotes.
 */
public final class RowTable {

    /** What stands where no measured value exists. */
    public static final String NONE_SHIPPED = "no measured value shipped";

    private RowTable() {}

    /** The table as text, each line ended by a line feed. */
    public static String text(List<ResultRow> rows, RowMarks marks) {
        TextTable table = new TextTable(
                List.of("cell", "quantity", "cycle", "simulated", "range", "measured", "ratio"),
                List.of(false, false, true, true, true, true, true));
        Map<String, Integer> footnotes = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            String mark = marks.on(row)
                    .map(text -> "[" + footnotes.computeIfAbsent(text, t -> footnotes.size() + 1) + "]")
                    .orElse("");
            table.add(List.of(
                    row.cell(),
                    row.quantity().key(),
                    Integer.toString(row.cycle()),
                    Significant.three(row.median(), "not reached"),
                    range(row),
                    Significant.three(row.measured(), NONE_SHIPPED),
                    Significant.three(row.ratio(), "") + mark));
        }
        return table.text() + footnoteText(footnotes);
    }

    private static String range(ResultRow row) {
        if (row.low().isEmpty() || row.high().isEmpty()) {
            return "";
        }
        return Significant.three(row.low().getAsDouble()) + " to "
                + Significant.three(row.high().getAsDouble());
    }

    static String footnoteText(Map<String, Integer> footnotes) {
        StringBuilder text = new StringBuilder();
        footnotes.forEach((note, number) ->
                text.append('[').append(number).append("] ").append(note).append('\n'));
        return text.toString();
    }
}
