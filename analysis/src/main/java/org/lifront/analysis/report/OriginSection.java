package org.lifront.analysis.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.RowTable;
import org.lifront.kmc.trajectory.TrajectoryHeader;

/** Where the numbers come from: program, seeds, scenarios, every row, how each number is defined. */
final class OriginSection {

    private OriginSection() {}

    static String of(ReportContent content) {
        StringBuilder body = new StringBuilder("<dl>\n");
        content.command().ifPresent(c -> body.append(entry("Command", "<code>" + Html.text(c) + "</code>")));
        body.append(entry("Program", versions(content)));
        body.append(entry("Seeds", seeds(content)));
        body.append(entry("Measured values", Html.text(content.published().source())));
        body.append("</dl>\n");
        body.append("<details><summary>How each number is defined</summary><dl>\n");
        Arrays.stream(Quantity.values())
                .forEach(q -> body.append(entry("<code>" + q.key() + "</code>", Html.text(q.definition()))));
        body.append("</dl></details>\n<details><summary>Every row</summary><pre>");
        body.append(Html.text(RowTable.text(content.rows(), content.marks()))).append("</pre></details>\n");
        scenarios(content).forEach((scenario, seeds) -> body.append(scenario(scenario, seeds)));
        return Html.section("origin", "Origin", body.toString());
    }

    private static String versions(ReportContent content) {
        return content.runs().stream()
                .map(CellResult::header)
                .map(h -> "LiFront " + Html.text(h.version()) + ", revision " + Html.text(h.revision()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String seeds(ReportContent content) {
        String seeds = content.runs().stream()
                .map(run -> String.valueOf(run.header().seed()))
                .distinct()
                .collect(Collectors.joining(", "));
        return seeds.isEmpty() ? "none" : seeds;
    }

    /** Scenarios that differ only in their seed are one, with the seeds of all. */
    private static Map<Scenario, List<Long>> scenarios(ReportContent content) {
        Map<Scenario, List<Long>> scenarios = new LinkedHashMap<>();
        for (CellResult run : content.runs()) {
            TrajectoryHeader header = run.header();
            String text = header.scenarioText().replaceAll("(?m)^seed:.*\\R?", "");
            scenarios
                    .computeIfAbsent(new Scenario(header.label(), text), s -> new ArrayList<>())
                    .add(header.seed());
        }
        return scenarios;
    }

    private static String scenario(Scenario scenario, List<Long> seeds) {
        String numbers = seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "<details><summary>Scenario of %s, seed%s %s</summary><pre>%s</pre></details>\n"
                .formatted(
                        Html.text(scenario.label()), seeds.size() > 1 ? "s" : "", numbers, Html.text(scenario.text()));
    }

    private static String entry(String term, String words) {
        return "<dt>" + term + "</dt><dd>" + words + "</dd>\n";
    }

    /**
     * What a cell was asked for.
     *
     * @param label label of the cell
     * @param text scenario without its seed
     */
    private record Scenario(String label, String text) {}
}
