package org.lifront.analysis.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which parameters of a set of runs were fitted, and on what. */
public final class FittedParameters {

    private FittedParameters() {}

    /**
     * One line for each thing that parameters were fitted on.
     *
     * @param runs runs, whose sets may differ
     */
    public static List<String> lines(List<CellResult> runs) {
        Map<String, TreeSet<String>> bySource = new LinkedHashMap<>();
        for (CellResult run : runs) {
            for (ParameterLine parameter : ParameterLine.parse(run.header().parametersText())) {
                if (parameter.kind().equals("fitted")) {
                    bySource.computeIfAbsent(basis(parameter.source()), s -> new TreeSet<>())
                            .add(parameter.key());
                }
            }
        }
        return bySource.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().stream().collect(Collectors.joining(", ")))
                .toList();
    }

    /** What comes before the first remark: sources differ in remarks. */
    private static String basis(String source) {
        return source.split("[;:,] ", 2)[0];
    }
}
