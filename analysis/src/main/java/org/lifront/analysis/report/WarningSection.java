package org.lifront.analysis.report;

import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.CellWarnings;
import org.lifront.analysis.cell.ParameterLine;

/** What to know before trusting the numbers. */
final class WarningSection {

    private WarningSection() {}

    static String of(ReportContent content) {
        StringBuilder items = new StringBuilder();
        for (CellResult run : content.runs()) {
            for (String warning : CellWarnings.of(run)) {
                items.append("<li><b>").append(Html.label(run.cell())).append("</b> ");
                items.append(Html.text(warning)).append("</li>\n");
            }
        }
        long assumed = ParameterSection.union(content.runs()).stream()
                .filter(ParameterLine::isAssumed)
                .count();
        if (assumed > 0) {
            items.append(
                    "<li><b>All cells</b> %d parameters are assumed: plausible, without evidence of their own. See "
                            .formatted(assumed));
            items.append("<a href=\"#parameters\">Parameters</a>.</li>\n");
        }
        String body = items.isEmpty() ? "<p>None.</p>" : "<ul class=\"warnings\">\n" + items + "</ul>";
        return Html.section("warnings", "Warnings", body);
    }
}
