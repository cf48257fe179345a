package org.lifront.analysis.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.Significant;

/**
 * One line of the table of fronts: depths in nm, with "at least" where the bottom of the box was reached; of replicas the
 * median and the range.
 */
record FrontRow(Replicas replicas, String cell, FrameMorphology frame) {

    /** The row of a cell's last frame; empty if it has none. */
    static Optional<FrontRow> of(Replicas replicas, String cell) {
        return replicas.runs(cell).get(0).frames().stream()
                .reduce((first, last) -> last)
                .map(frame -> new FrontRow(replicas, cell, frame));
    }

    String html() {
        return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td><td>%s</td><td>%s / %s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.label(cell),
                        frame.cycle(),
                        nm(Quantity.TI3_FRONT),
                        nm(Quantity.TI4_FRONT),
                        nm(Quantity.TI3_FRONT_LI_RICH),
                        nm(Quantity.TI4_FRONT_LI_RICH),
                        boundary());
    }

    private ResultRow row(Quantity quantity) {
        return replicas.row(cell, quantity, frame.cycle(), OptionalDouble.empty());
    }

    private String nm(Quantity quantity) {
        ResultRow row = row(quantity);
        if (row.median().isEmpty()) {
            return "\u2013";
        }
        String bound = replicas.isLowerBound(cell, quantity, frame.cycle()) ? "\u2265 " : "";
        return bound + Significant.three(row.median().getAsDouble()) + " nm" + range(row);
    }

    private static String range(ResultRow row) {
        return row.low().equals(row.high())
                ? ""
                : " <small>(" + Significant.three(row.low().getAsDouble()) + " to "
                        + Significant.three(row.high().getAsDouble()) + ")</small>";
    }

    private String boundary() {
        if (!frame.hasBoundary()) {
            return "no grain boundary in this box";
        }
        double filling = row(Quantity.BOUNDARY_FILLING).median().orElse(0);
        return "to " + nm(Quantity.BOUNDARY_DEPTH) + ", " + Significant.three(filling) + " per nm\u00b2 of boundary";
    }
}
