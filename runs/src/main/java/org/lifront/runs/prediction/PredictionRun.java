package org.lifront.runs.prediction;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.lifront.analysis.table.AtomicText;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.runs.evaluation.CellValues;
import org.lifront.runs.evaluation.KeptCells;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.scenario.Scenario;

/**
 * Predictions of many cells into a folder: {@code predictions.csv} with every cycle, {@code predictions.json} with the
 * cycles asked for, a figure for each input file, the cells of the lattice.
 *
 * @param folder where to
 * @param cells what to predict
 * @param cycles cycles of the overpotential in table and JSON
 * @param draws parameter draws
 * @param replicas seeds of the lattice, 0 for the twin alone
 * @param measurement_ln standard deviation of a measured value in ln
 * @param threads cells at a time
 */
public record PredictionRun(
        Path folder,
        PredictedCells cells,
        List<Integer> cycles,
        ParameterDraws draws,
        int replicas,
        double measurement_ln,
        int threads) {

    private static final Set<Quantity> VOLTAGES =
            EnumSet.of(Quantity.OVERPOTENTIAL, Quantity.RESISTANCE, Quantity.APEX_FREQUENCY);

    /** What follows from the voltage, which cells with particles are not trusted for, and what the twin has no word for. */
    private static final Set<Quantity> DERIVED =
            EnumSet.of(Quantity.BLOCK_MEAN, Quantity.BLOCK_ERROR, Quantity.HYSTERESIS, Quantity.CYCLE_HEAT);

    /** Copies the list. */
    public PredictionRun {
        cycles = List.copyOf(cycles);
    }

    /**
     * Predicts, or goes on where an earlier call was interrupted.
     *
     * @param out gets the table
     * @return whether it came to its end
     */
    public boolean carryOut(Progress progress, StopRequest stop, PrintStream out) {
        KeptCells kept = new KeptCells(folder.resolve("lattice"), threads, progress, stop);
        List<Scenario> scenarios = cells.cells().stream()
                .flatMap(cell -> cell.replicas(replicas).stream())
                .toList();
        if (!kept.simulate(scenarios)) {
            return false;
        }
        List<PredictedRow> rows = new ArrayList<>();
        List<PredictedRow> chosen = new ArrayList<>();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            Map<ParameterSet, List<ParameterSet>> drawn = new LinkedHashMap<>();
            for (PredictedCell cell : cells.cells()) {
                List<PredictedRow> ofCell =
                        pool.submit(() -> rows(cell, kept, drawn)).join();
                rows.addAll(ofCell);
                ofCell.stream().filter(row -> isChosen(row, cell)).forEach(chosen::add);
            }
        } finally {
            pool.shutdown();
        }
        write("predictions.csv", PredictionTables.csv(rows));
        write("predictions.json", PredictionTables.json(chosen));
        draw(rows);
        out.print(PredictionTables.text(chosen));
        return true;
    }

    private List<PredictedRow> rows(PredictedCell cell, KeptCells kept, Map<ParameterSet, List<ParameterSet>> drawn) {
        List<CellValues> lattice =
                cell.replicas(replicas).stream().map(kept::values).toList();
        List<ParameterSet> sets = drawn.computeIfAbsent(cell.specification().parameters(), draws::around);
        Forecast forecast =
                new Forecast(cell, TwinEnsemble.of(cell.specification(), sets), lattice, draws, measurement_ln);
        List<PredictedRow> rows = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            if (!DERIVED.contains(quantity) && VOLTAGES.contains(quantity) != cell.hasParticles()) {
                rows.addAll(forecast.rows(quantity, cyclesOf(quantity, cell)));
            }
        }
        return rows;
    }

    private static IntStream cyclesOf(Quantity quantity, PredictedCell cell) {
        return switch (quantity) {
            case OVERPOTENTIAL -> IntStream.rangeClosed(1, cell.cycles());
            case RESISTANCE -> IntStream.of(0, cell.cycles());
            default -> IntStream.of(cell.cycles());
        };
    }

    private boolean isChosen(PredictedRow row, PredictedCell cell) {
        return row.quantity() != Quantity.OVERPOTENTIAL || row.cycle() == cell.cycles() || cycles.contains(row.cycle());
    }

    private void draw(List<PredictedRow> rows) {
        Path figures = folder.resolve("figures");
        for (Map.Entry<String, List<PredictedCell>> figure : cells.figures().entrySet()) {
            try {
                PredictionFigures.write(figure.getKey(), figure.getValue(), rows, figures);
            } catch (IOException e) {
                throw new UncheckedIOException(figures + ": cannot be written", e);
            }
        }
    }

    private void write(String name, String text) {
        try {
            AtomicText.write(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + ": cannot be written", e);
        }
    }
}
