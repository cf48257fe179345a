package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.table.Quantity;

/** Measured, twin and lattice of each value, round by round. */
final class CalibrationTable {

    static final String HEADING = "round\tcell\tquantity\tcycle\tmeasured\ttwin\tlattice\tln(lattice/measured)"
            + "\tstandard error of ln\tin fit";

    private CalibrationTable() {}

    /** The rows of a round, tab-separated, without the heading. */
    static List<String> rows(CalibrationTargets targets, CalibrationRound round) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < targets.points().size(); i++) {
            PublishedPoint point = targets.points().get(i);
            rows.add(String.join(
                    "\t",
                    round.name(),
                    point.cell(),
                    point.quantity().key(),
                    String.valueOf(point.cycle()),
                    number("%.4g", point.value()),
                    number("%.4g", StrictMath.exp(round.twinLog(i))),
                    round.hasLattice() ? number("%.4g", StrictMath.exp(round.log(i))) : "-",
                    number("%+.3f", deviation(point, round, i)),
                    round.standardError_ln(i).map(e -> number("%.3f", e)).orElse("-"),
                    point.misfit().isEmpty() ? "yes" : "no, named misfit"));
        }
        return rows;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static double deviation(PublishedPoint point, CalibrationRound round, int index) {
        return round.log(index) - StrictMath.log(point.value());
    }

    /** Median and largest |ln| of the values that are to be met, of the lattice or else of the twin. */
    static String summary(CalibrationTargets targets, CalibrationRound round) {
        double[] all = deviations(targets, round, true);
        double[] voltages = deviations(targets, round, false);
        return String.format(
                Locale.ROOT,
                "%s: |ln| median %.3f, largest %.3f; of overpotentials median %.3f, largest %.3f; objective %.1f (%s)",
                round.name(),
                median(all),
                all[all.length - 1],
                median(voltages),
                voltages[voltages.length - 1],
                round.objective(),
                round.hasLattice() ? "lattice" : "twin");
    }

    /** |ln| of what is to be met in ascending order; of everything if there is no overpotential. */
    private static double[] deviations(CalibrationTargets targets, CalibrationRound round, boolean all) {
        boolean any = targets.points().stream().noneMatch(p -> p.quantity() == Quantity.OVERPOTENTIAL);
        return IntStream.range(0, targets.points().size())
                .filter(i -> targets.points().get(i).misfit().isEmpty())
                .filter(i -> all || any || targets.points().get(i).quantity() == Quantity.OVERPOTENTIAL)
                .mapToDouble(i -> Math.abs(deviation(targets.points().get(i), round, i)))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }
}
