package org.lifront.runs.prediction;

import java.util.List;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.meanfield.MeanFieldCell;
import org.lifront.kmc.meanfield.MeanFieldHistory;
import org.lifront.runs.calibration.MeasuredQuantity;

/** One cell of the twin with many parameter sets. */
public final class TwinEnsemble {

    private final List<MeanFieldHistory> histories;

    private TwinEnsemble(List<MeanFieldHistory> histories) {
        this.histories = histories;
    }

    /** Cycles a cell with each parameter set, several at a time. */
    public static TwinEnsemble of(CellSpecification cell, List<ParameterSet> draws) {
        return new TwinEnsemble(draws.parallelStream()
                .map(parameters -> MeanFieldCell.cycle(cell.withParameters(parameters)))
                .toList());
    }

    /** The value of each draw, in their order, in the quantity's unit. */
    public double[] values(Quantity quantity, int cycle) {
        return histories.stream()
                .mapToDouble(history -> MeasuredQuantity.of(history, quantity, cycle))
                .toArray();
    }
}
