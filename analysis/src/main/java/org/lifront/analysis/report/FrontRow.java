package org.lifront.analysis.report;

import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.Significant;

/** One line of the table of fronts: depths in nm, with "at least" where the bottom of the box was reached. */
record FrontRow(CellResult run, FrameMorphology frame) {

    String html() {
        return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td><td>%s</td><td>%s / %s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.label(run.cell()),
                        frame.cycle(),
                        nm(Quantity.TI3_FRONT),
                        nm(Quantity.TI4_FRONT),
                        nm(Quantity.TI3_FRONT_LI_RICH),
                        nm(Quantity.TI4_FRONT_LI_RICH),
                        boundary());
    }

    private String nm(Quantity quantity) {
        var value = run.value(quantity, frame.cycle());
        String bound = run.isLowerBound(quantity, frame.cycle()) ? "\u2265 " : "";
        return value.isPresent() ? bound + Significant.three(value.getAsDouble()) + " nm" : "\u2013";
    }

    private String boundary() {
        if (!frame.hasBoundary()) {
            return "no grain boundary in this box";
        }
        double filling = run.value(Quantity.BOUNDARY_FILLING, frame.cycle()).orElse(0);
        return "to " + nm(Quantity.BOUNDARY_DEPTH) + ", " + Significant.three(filling) + " per nm\u00b2 of boundary";
    }
}
