package org.lifront.analysis.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.FittedParameters;
import org.lifront.analysis.cell.ParameterLine;

/** Every parameter of the runs with its source; assumed ones are flagged. */
final class ParameterSection {

    private ParameterSection() {}

    /** The parameters of all runs, each once; runs that differ in a value contribute one line each. */
    static List<ParameterLine> union(List<CellResult> runs) {
        Set<ParameterLine> union = new LinkedHashSet<>();
        runs.forEach(run -> union.addAll(ParameterLine.parse(run.header().parametersText())));
        return List.copyOf(union);
    }

    static String of(ReportContent content) {
        List<ParameterLine> parameters = union(content.runs());
        String counts = parameters.stream()
                .collect(Collectors.groupingBy(ParameterLine::kind, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() + " " + Html.text(e.getKey()))
                .collect(Collectors.joining(", "));
        StringBuilder body = new StringBuilder(
                "<details><summary>%d parameters: %s</summary>\n".formatted(parameters.size(), counts));
        body.append(
                "<table class=\"parameters\">\n<thead><tr><th>Parameter</th><th>Value</th><th>Kind</th><th>Source</th></tr></thead>\n");
        parameters.forEach(parameter -> body.append(line(parameter)));
        return Html.section(
                "parameters",
                "Parameters",
                fitted(content) + body.append("</table></details>").toString());
    }

    private static String fitted(ReportContent content) {
        String lines = FittedParameters.lines(content.runs()).stream()
                .map(line -> "<li>" + Html.text(line).replace(".", ".<wbr>").replace("_", "_<wbr>") + "</li>\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "<p>What was fitted on what:</p>\n<ul class=\"facts\">\n" + lines + "</ul>\n";
    }

    private static String line(ParameterLine parameter) {
        return "<tr%s><th scope=\"row\">%s</th><td>%s</td><td><span class=\"kind\">%s</span></td><td>%s</td></tr>\n"
                .formatted(
                        parameter.isAssumed() ? " class=\"assumed\"" : "",
                        Html.text(parameter.key()).replace(".", ".<wbr>").replace("_", "_<wbr>"),
                        Html.text(parameter.value()),
                        Html.text(parameter.kind()),
                        Html.text(parameter.source()));
    }
}
