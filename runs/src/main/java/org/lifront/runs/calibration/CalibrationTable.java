package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifront.analysis.reference.PublishedPoint;

/** Measured, twin and lattice of each value, round by round. */
final class CalibrationTable {

    static final String HEADING = "round\tcell\tquantity\tcycle\tmeasured\ttwin\tlattice\tln(lattice/measured)\tin fit";

    private CalibrationTable() {}

    /** The rows of a round, tab-separated, without the heading. */
    static List<String> rows(CalibrationTargets targets, CalibrationRound round) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < targets.points().size(); i++) {
            PublishedPoint point = targets.points().get(i);
            double simulated = Double.isNaN(round.lattice(i)) ? round.twin(i) : round.lattice(i);
            rows.add(String.format(
                    Locale.ROOT,
                    "%d\t%s\t%s\t%d\t%.4g\t%.4g\t%s\t%+.3f\t%s",
                    round.number(),
                    point.cell(),
                    point.quantity().key(),
                    point.cycle(),
                    point.value(),
                    round.twin(i),
                    Double.isNaN(round.lattice(i)) ? "-" : String.format(Locale.ROOT, "%.4g", round.lattice(i)),
                    StrictMath.log(simulated / point.value()),
                    point.misfit().isEmpty() ? "yes" : "no, named misfit"));
        }
        return rows;
    }

    /** Median and largest |ln| of the values that are to be met, of the lattice or else of the twin. */
    static String summary(CalibrationTargets targets, CalibrationRound round) {
        double[] deviations = java.util.stream.IntStream.range(
                        0, targets.points().size())
                .filter(i -> targets.points().get(i).misfit().isEmpty())
                .mapToDouble(i -> {
                    double simulated = Double.isNaN(round.lattice(i)) ? round.twin(i) : round.lattice(i);
                    return Math.abs(
                            StrictMath.log(simulated / targets.points().get(i).value()));
                })
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "round %d: median |ln| %.3f, largest %.3f, objective %.1f (%s)",
                round.number(),
                deviations[deviations.length / 2],
                deviations[deviations.length - 1],
                round.objective(),
                Double.isNaN(round.lattice(0)) ? "twin" : "lattice");
    }
}
