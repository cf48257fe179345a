package org.lifront.runs.sensitivity;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import org.lifront.analysis.table.AtomicText;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.evaluation.KeptCells;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.prediction.PredictedCell;

/**
 * Sensitivities of many cells into a folder: {@code sensitivity.csv} with every parameter, a figure for each cell, the cells
 * of the lattice.
 *
 * @param folder where to
 * @param cells which cells
 * @param cycle the cycle whose overpotential is asked for; empty for the last one of each cell
 * @param set the uncertain parameters
 * @param trajectories random walks, at least 2
 * @param seed of the walks
 * @param checked how many of the strongest parameters of each cell are checked on the lattice
 * @param threads cells at a time, and threads of the twin
 */
public record SensitivityRun(
        Path folder,
        List<PredictedCell> cells,
        OptionalInt cycle,
        CalibratedSet set,
        int trajectories,
        long seed,
        int checked,
        int threads) {

    /** Copies the list. */
    public SensitivityRun {
        cells = List.copyOf(cells);
    }

    /**
     * Computes everything; goes on with the lattice where an earlier call was interrupted.
     *
     * @param out gets the table
     * @return whether it came to its end
     */
    public boolean carryOut(Progress progress, StopRequest stop, PrintStream out) {
        List<SensitivityRow> rows = new ArrayList<>();
        List<LatticeEnds> ends = new ArrayList<>();
        onTwin(stop, rows, ends);
        if (stop.isRaised()) {
            return false;
        }
        KeptCells kept = new KeptCells(folder.resolve("lattice"), threads, progress, stop);
        if (!kept.simulate(ends.stream()
                .flatMap(end -> end.scenarios().stream())
                .distinct()
                .toList())) {
            return false;
        }
        ends.forEach(end -> rows.set(rows.indexOf(end.row()), end.completed(kept)));
        write(rows);
        out.print(SensitivityTables.text(rows));
        return true;
    }

    private void onTwin(StopRequest stop, List<SensitivityRow> rows, List<LatticeEnds> ends) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (PredictedCell cell : cells) {
                CellSensitivity sensitivity = new CellSensitivity(cell, cycle.orElse(cell.cycles()), set, stop);
                List<SensitivityRow> ofCell = pool.submit(
                                () -> sensitivity.rows(new MorrisScreening(trajectories, seed)))
                        .join();
                rows.addAll(ofCell);
                ofCell.stream().limit(checked).forEach(row -> ends.add(new LatticeEnds(row, cell, sensitivity.box())));
            }
        } finally {
            pool.shutdown();
        }
    }

    private void write(List<SensitivityRow> rows) {
        try {
            AtomicText.write(folder.resolve("sensitivity.csv"), SensitivityTables.csv(rows));
            for (PredictedCell cell : cells) {
                SensitivityFigure.write(
                        rows.stream()
                                .filter(row -> row.cell().equals(cell.label()))
                                .toList(),
                        folder.resolve("figures"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be written", e);
        }
    }
}
