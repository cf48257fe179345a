package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifront.analysis.reference.SimulatedCells;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

/** Runs grouped by cell: runs with the same label are replicas that differ in their seed. */
public final class Replicas implements SimulatedCells {

    private final Map<String, List<CellResult>> byCell = new LinkedHashMap<>();

    /** Groups runs; cells keep the order in which they first appear. */
    public Replicas(List<CellResult> runs) {
        for (CellResult run : runs) {
            byCell.computeIfAbsent(run.cell(), c -> new ArrayList<>()).add(run);
        }
    }

    @Override
    public List<String> cells() {
        return List.copyOf(byCell.keySet());
    }

    /** The runs of a cell, in order. */
    public List<CellResult> runs(String cell) {
        return List.copyOf(byCell.getOrDefault(cell, List.of()));
    }

    /** Number of runs of the cell that has most; 0 without cells. */
    public int most() {
        return byCell.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Number of runs of the cell that has fewest; 0 without cells. */
    public int fewest() {
        return byCell.values().stream().mapToInt(List::size).min().orElse(0);
    }

    /** Number of cycles that every replica of a cell completed. */
    public int completeCycles(String cell) {
        return runs(cell).stream().mapToInt(CellResult::completeCycles).min().orElse(0);
    }

    @Override
    public OptionalDouble value(String cell, Quantity quantity, int cycle) {
        return row(cell, quantity, cycle, OptionalDouble.empty()).median();
    }

    @Override
    public boolean isLowerBound(String cell, Quantity quantity, int cycle) {
        return runs(cell).stream().anyMatch(run -> run.isLowerBound(quantity, cycle));
    }

    /** The row of a quantity over the replicas that know it. */
    public ResultRow row(String cell, Quantity quantity, int cycle, OptionalDouble measured) {
        double[] values = runs(cell).stream()
                .map(run -> run.value(quantity, cycle))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return ResultRow.ofReplicas(cell, quantity, cycle, values, measured);
    }
}
