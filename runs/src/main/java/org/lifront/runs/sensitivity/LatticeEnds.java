package org.lifront.runs.sensitivity;

import java.util.List;
import java.util.stream.Stream;
import org.lifront.analysis.table.Quantity;
import org.lifront.runs.evaluation.KeptCells;
import org.lifront.runs.prediction.PredictedCell;
import org.lifront.runs.scenario.Scenario;

/** One cell on the lattice with one parameter at its low end, at the centre and at its high end; one seed for all three. */
record LatticeEnds(SensitivityRow row, PredictedCell cell, UncertainBox box) {

    /** Low end, centre, high end. */
    List<Scenario> scenarios() {
        return Stream.of(cell.with(box.atEnd(row.parameter(), -1)), cell, cell.with(box.atEnd(row.parameter(), 1)))
                .map(at -> at.replicas(1).get(0))
                .toList();
    }

    /** The row with what the lattice says. */
    SensitivityRow completed(KeptCells kept) {
        double[] values_V = scenarios().stream()
                .mapToDouble(scenario -> kept.values(scenario)
                        .value(Quantity.OVERPOTENTIAL, row.cycle())
                        .orElseThrow())
                .toArray();
        return row.with(new SensitivityRow.Ends(values_V[0], values_V[1], values_V[2]));
    }
}
