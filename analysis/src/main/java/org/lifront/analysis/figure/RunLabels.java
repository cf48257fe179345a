package org.lifront.analysis.figure;

import java.util.List;
import org.lifront.analysis.cell.CellResult;

/** How the lines of runs are named. */
record RunLabels(List<CellResult> runs) {

    /** The cell's label; with the seed where several runs share it, with a number where they share that too. */
    String of(int index) {
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

    /** A label with nothing in it that a file name must not have. */
    static String fileName(String label) {
        return label.replaceAll("[^A-Za-z0-9_.-]+", "-");
    }
}
