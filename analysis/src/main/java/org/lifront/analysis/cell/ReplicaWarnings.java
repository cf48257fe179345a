package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with taking the runs of one cell for replicas; one sentence each, without the cell's label. Labels do
 * not tell a cell at 25 C from one at 60 C, so that runs given to one analysis may not belong together.
 */
public final class ReplicaWarnings {

    private ReplicaWarnings() {}

    /** The warnings of a cell's runs; empty for a single run, or for runs that differ in their seeds. */
    public static List<String> of(List<CellResult> runs) {
        List<String> warnings = new ArrayList<>();
        long seeds = runs.stream().map(run -> run.header().seed()).distinct().count();
        if (seeds < runs.size()) {
            warnings.add(
                    "Of " + runs.size() + " runs with this label some have the same seed; they are copies, or cells"
                            + " that differ in more than the seed, and their range is no scatter.");
        }
        long parameters = runs.stream()
                .map(run -> run.header().parametersText())
                .distinct()
                .count();
        long shapes = runs.stream().map(run -> run.header().shape()).distinct().count();
        if (parameters > 1 || shapes > 1) {
            warnings.add("The " + runs.size() + " runs with this label differ in their "
                    + (parameters > 1 ? "material parameters" : "lattice")
                    + "; their median mixes different cells. Give them labels with the key 'cell'.");
        }
        return warnings;
    }
}
