package org.lifront.analysis.figure;

import java.util.List;
import org.lifront.analysis.cell.CellResult;

/**
 * How runs are called in plots.
 *
 * @param runs the runs, in order
 */
public record RunLabels(List<CellResult> runs) {

    /** Copies the list. */
    public RunLabels {
        runs = List.copyOf(runs);
    }

    /** The cell's label; with the seed where several runs share it, with a number where they share that too. */
    public String of(int index) {
        CellResult run = runs.get(index);
        List<CellResult> same =
                runs.stream().filter(r -> r.cell().equals(run.cell())).toList();
        if (same.size() == 1) {
            return run.cell();
        }
        long seed = run.header().seed();
        boolean seedTells = same.stream().filter(r -> r.header().seed() == seed).count() == 1;
        return run.cell() + (seedTells ? ", seed " + seed : ", run " + (index + 1));
    }

    static String asFileName(String label) {
        return label.replaceAll("[^A-Za-z0-9_.-]+", "-");
    }
}
