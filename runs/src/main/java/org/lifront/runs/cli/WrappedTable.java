package org.lifront.runs.cli;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns of text; entries of the last column continue on lines of their own, broken at blanks only. */
final class WrappedTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int lastWidth;

    /** @param lastWidth width at which the last column wraps */
    WrappedTable(List<String> headings, int lastWidth) {
        this.lastWidth = lastWidth;
        rows.add(headings);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /** The table, each line ended by a line feed, no blanks at line ends. */
    String text() {
        StringBuilder text = new StringBuilder();
        int last = rows.get(0).size() - 1;
        for (List<String> row : rows) {
            StringBuilder start = new StringBuilder();
            for (int column = 0; column < last; column++) {
                String entry = row.get(column);
                start.append(entry)
                        .append(" ".repeat(width(column) - entry.length()))
                        .append(GAP);
            }
            for (String line : wrapped(row.get(last))) {
                text.append((start + line).stripTrailing()).append('\n');
                start.replace(0, start.length(), " ".repeat(start.length()));
            }
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private List<String> wrapped(String entry) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : entry.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > lastWidth) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
