package org.lifront.analysis.table;

import java.util.ArrayList;
import java.util.List;

/** Lines of aligned text: headings, then rows; the first columns to the left, the others as asked. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<Boolean> toTheRight;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param headings heading of each column
     * @param toTheRight whether each column is aligned to the right
     */
    public TextTable(List<String> headings, List<Boolean> toTheRight) {
        this.headings = List.copyOf(headings);
        this.toTheRight = List.copyOf(toTheRight);
    }

    /** Adds a row. */
    public void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** The table, each line ended by a line feed, no blanks at line ends. */
    public String text() {
        int[] widths = new int[headings.size()];
        widen(widths, headings);
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        append(text, widths, headings);
        rows.forEach(row -> append(text, widths, row));
        return text.toString();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private void append(StringBuilder text, int[] widths, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP);
            line.append(toTheRight.get(i) ? blanks + row.get(i) : row.get(i) + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
