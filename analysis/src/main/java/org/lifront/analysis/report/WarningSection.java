package org.lifront.analysis.report;

import org.lifront.analysis.cell.CellWarnings;
import org.lifront.analysis.cell.ParameterLine;
import org.lifront.analysis.cell.Replicas;

/** What to know before trusting the numbers. */
final class WarningSection {

    private WarningSection() {}

    static String of(ReportContent content) {
        StringBuilder items = new StringBuilder();
        Replicas replicas = new Replicas(content.runs());
        for (String cell : replicas.cells()) {
            CellWarnings.ofReplicas(replicas.runs(cell)).forEach(warning -> items.append(item(cell, warning)));
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

    private static String item(String cell, String warning) {
        return "<li><b>" + Html.label(cell) + "</b> " + Html.text(warning) + "</li>\n";
    }

    /** How many warnings the section lists, the one on assumed parameters left out. */
    static long count(ReportContent content) {
        Replicas replicas = new Replicas(content.runs());
        return replicas.cells().stream()
                .mapToLong(cell -> CellWarnings.ofReplicas(replicas.runs(cell)).size())
                .sum();
    }
}
