package org.lifront.analysis.figure;

import java.util.List;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.Replicas;

/** How runs are called in plots. */
public final class RunLabels {

    private final List<CellResult> runs;
    private final Replicas replicas;

    /** @param runs the runs, in order */
    public RunLabels(List<CellResult> runs) {
        this.runs = List.copyOf(runs);
        this.replicas = new Replicas(this.runs);
    }

    /** The cell's label; with the seed where several runs share it, with a number where they share that too. */
    public String of(int index) {
        CellResult run = runs.get(index);
        List<CellResult> same = replicas.runs(run.cell());
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
