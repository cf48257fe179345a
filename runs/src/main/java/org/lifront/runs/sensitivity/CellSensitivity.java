package org.lifront.runs.sensitivity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.meanfield.MeanFieldCell;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.calibration.MeasuredQuantity;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.prediction.PredictedCell;

/** Elementary effects of one cell on the twin. */
final class CellSensitivity {

    private static final double UNKNOWN = Double.NaN;

    private final PredictedCell cell;
    private final int cycle;
    private final UncertainBox box;
    private final StopRequest stop;

    /** @param stop once it is raised, nothing more is computed and the rows mean nothing */
    CellSensitivity(PredictedCell cell, int cycle, CalibratedSet set, StopRequest stop) {
        this.cell = cell;
        this.cycle = cycle;
        this.box = new UncertainBox(set, cell.specification().parameters());
        this.stop = stop;
    }

    UncertainBox box() {
        return box;
    }

    /** One row a parameter, the strongest first. */
    List<SensitivityRow> rows(MorrisScreening screening) {
        List<String> keys = box.keys();
        List<ElementaryEffects> effects = screening.of(keys.size(), point -> overpotential_V(box.at(point)));
        double centre_V = overpotential_V(cell.specification().parameters());
        return IntStream.range(0, keys.size())
                .parallel()
                .mapToObj(i -> new SensitivityRow(
                        cell.label(),
                        cycle,
                        keys.get(i),
                        box.standard_ln(keys.get(i)),
                        effects.get(i),
                        ends(keys.get(i), centre_V),
                        Optional.empty()))
                .sorted(Comparator.comparingDouble(
                                (SensitivityRow row) -> -row.effects().meanAbsolute())
                        .thenComparing(SensitivityRow::parameter))
                .toList();
    }

    private SensitivityRow.Ends ends(String key, double centre_V) {
        return new SensitivityRow.Ends(
                overpotential_V(box.atEnd(key, -1)), centre_V, overpotential_V(box.atEnd(key, 1)));
    }

    private double overpotential_V(ParameterSet parameters) {
        return stop.isRaised()
                ? UNKNOWN
                : MeasuredQuantity.of(
                        MeanFieldCell.cycle(cell.specification().withParameters(parameters)),
                        Quantity.OVERPOTENTIAL,
                        cycle);
    }
}
