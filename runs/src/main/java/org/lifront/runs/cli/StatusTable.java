package org.lifront.runs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lifront.runs.cluster.CellState;
import org.lifront.runs.cluster.CellStatus;

/** How far the cells of a sweep are, as lines of text. */
final class StatusTable {

    private StatusTable() {}

    /** A heading and a line for each cell. */
    static List<String> of(List<CellStatus> cells) {
        int width = cells.stream().mapToInt(cell -> cell.cell().length()).max().orElse(0);
        String format = "%5s  %-" + Math.max(4, width) + "s  %-11s  %11s  %9s  %s";
        List<String> lines = new ArrayList<>();
        lines.add(line(format, "task", "cell", "state", "cycles", "minutes", ""));
        for (CellStatus cell : cells) {
            lines.add(line(
                    format,
                    Integer.toString(cell.index()),
                    cell.cell(),
                    cell.state().name().toLowerCase(Locale.ROOT),
                    cell.cyclesDone() + "/" + cell.cycles(),
                    String.format(Locale.ROOT, "%.1f", cell.wall_s() / 60),
                    cell.note()));
        }
        return lines;
    }

    private static String line(String format, Object... columns) {
        return String.format(Locale.ROOT, format, columns).stripTrailing();
    }

    /** How many cells there are of each state. */
    static String summary(List<CellStatus> cells) {
        return Arrays.stream(CellState.values())
                .filter(state -> count(cells, state) > 0)
                .map(state -> count(cells, state) + " " + state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<CellStatus> cells, CellState state) {
        return cells.stream().filter(cell -> cell.state() == state).count();
    }
}
