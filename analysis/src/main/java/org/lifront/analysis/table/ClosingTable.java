package org.lifront.analysis.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * The table that closes a run or a sweep: one line a cell, overpotential by cycle, then resistance before and after.
 * Each entry reads {@code simulated | measured xratio}, ratio being simulated over measured; a dash stands for "no measured value shipped".
 */
public final class ClosingTable {

    private static final double OHM_PER_KILOOHM = 1000;

    private final Map<String, Integer> footnotes = new LinkedHashMap<>();
    private final List<ResultRow> rows;
    private final RowMarks marks;

    private ClosingTable(List<ResultRow> rows, RowMarks marks) {
        this.rows = rows;
        this.marks = marks;
    }

    /**
     * The table as text, each line ended by a line feed.
     *
     * @param rows rows of any quantities; those of overpotential and resistance are shown, in the order of their cells
     * @param marks remarks, printed as footnotes
     */
    public static String text(List<ResultRow> rows, RowMarks marks) {
        ClosingTable table = new ClosingTable(rows, marks);
        String text = table.block(Quantity.OVERPOTENTIAL, "Overpotential in V", 1)
                + "\n"
                + table.block(Quantity.RESISTANCE, "Small-signal resistance in kOhm", OHM_PER_KILOOHM);
        return text + RowTable.footnoteText(table.footnotes);
    }

    private String block(Quantity quantity, String title, double scale) {
        List<ResultRow> shown =
                rows.stream().filter(r -> r.quantity() == quantity).toList();
        TreeSet<Integer> cycles = new TreeSet<>();
        Map<String, Map<Integer, ResultRow>> cells = new LinkedHashMap<>();
        for (ResultRow row : shown) {
            cycles.add(row.cycle());
            cells.computeIfAbsent(row.cell(), c -> new LinkedHashMap<>()).put(row.cycle(), row);
        }
        TextTable table = new TextTable(headings(quantity, cycles), alignment(cycles.size()));
        cells.forEach((cell, byCycle) -> table.add(line(cell, byCycle, cycles, scale)));
        return title + ": simulated | measured x(simulated/measured); - where no measured value is shipped\n"
                + table.text();
    }

    private static List<String> headings(Quantity quantity, TreeSet<Integer> cycles) {
        List<String> headings = new ArrayList<>(List.of("cell"));
        for (int cycle : cycles) {
            headings.add(quantity == Quantity.RESISTANCE && cycle == 0 ? "before" : heading(quantity, cycle));
        }
        return headings;
    }

    private static String heading(Quantity quantity, int cycle) {
        return (quantity == Quantity.RESISTANCE ? "after cycle " : "cycle ") + cycle;
    }

    private static List<Boolean> alignment(int columns) {
        List<Boolean> alignment = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            alignment.add(false);
        }
        return alignment;
    }

    private List<String> line(String cell, Map<Integer, ResultRow> byCycle, TreeSet<Integer> cycles, double scale) {
        List<String> line = new ArrayList<>(List.of(cell));
        for (int cycle : cycles) {
            ResultRow row = byCycle.get(cycle);
            line.add(row == null ? "" : entry(row, scale));
        }
        return line;
    }

    private String entry(ResultRow row, double scale) {
        String mark = marks.on(row)
                .map(text -> " [" + footnotes.computeIfAbsent(text, t -> footnotes.size() + 1) + "]")
                .orElse("");
        String ratio =
                row.ratio().isPresent() ? " x" + Significant.three(row.ratio().getAsDouble()) : "";
        return scaled(row.median(), scale) + " | " + scaled(row.measured(), scale) + ratio + mark;
    }

    private static String scaled(OptionalDouble value, double scale) {
        return value.isPresent() ? Significant.three(value.getAsDouble() / scale) : "-";
    }
}
