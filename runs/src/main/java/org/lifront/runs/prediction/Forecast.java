package org.lifront.runs.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.lifront.analysis.table.Quantity;
import org.lifront.runs.calibration.MeasuredQuantity;
import org.lifront.runs.evaluation.CellValues;

/**
 * Twin and lattice of one cell put together: the mean of the lattice's seeds, spread by what the draws on the twin do and
 * by the scatter of the seeds; docs/model.md section 14.
 */
final class Forecast {

    private static final int SCATTER = 0;
    private static final int MEASUREMENT = 1;
    private static final double LEAST_NM = 0.1;

    private final PredictedCell cell;
    private final TwinEnsemble twin;
    private final List<CellValues> lattice;
    private final ParameterDraws draws;
    private final double measurement_ln;

    /**
     * @param lattice values of each seed; none to predict with the twin alone
     * @param measurement_ln standard deviation of a measured value in ln
     */
    Forecast(
            PredictedCell cell,
            TwinEnsemble twin,
            List<CellValues> lattice,
            ParameterDraws draws,
            double measurement_ln) {
        this.cell = cell;
        this.twin = twin;
        this.lattice = List.copyOf(lattice);
        this.draws = draws;
        this.measurement_ln = measurement_ln;
    }

    /** The rows of a quantity at some cycles; none where nobody knows it. */
    List<PredictedRow> rows(Quantity quantity, IntStream cycles) {
        return cycles.boxed().flatMap(cycle -> row(quantity, cycle).stream()).toList();
    }

    private Optional<PredictedRow> row(Quantity quantity, int cycle) {
        double[] seeds = lattice.stream()
                .map(values -> values.value(quantity, cycle))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double[] ensemble = MeasuredQuantity.isKnown(quantity) ? twin.values(quantity, cycle) : new double[0];
        if (seeds.length < lattice.size() || seeds.length + ensemble.length == 0) {
            return Optional.empty();
        }
        double limit = quantity == Quantity.OVERPOTENTIAL ? cell.voltageLimit_V() : Double.POSITIVE_INFINITY;
        if (!haveRatios(quantity, seeds) || !haveRatios(quantity, ensemble)) {
            Band plain = plain(seeds, ensemble).atMost(limit);
            return Optional.of(new PredictedRow(cell.label(), quantity, cycle, plain, plain));
        }
        double centre_ln = seeds.length == 0 ? Band.of(ln(ensemble)).median() : StatUtils.mean(ln(seeds));
        Band band = Band.around(centre_ln, deviations(ln(seeds), ln(ensemble), 0));
        Band measured = Band.around(centre_ln, deviations(ln(seeds), ln(ensemble), measurement_ln));
        return Optional.of(new PredictedRow(cell.label(), quantity, cycle, band.atMost(limit), measured.atMost(limit)));
    }

    /** Zero has no logarithm, and that of a front of less than a tenth of a nanometre means nothing. */
    private static boolean haveRatios(Quantity quantity, double[] values) {
        double least = quantity.unit().equals("nm") ? LEAST_NM : 0;
        return Arrays.stream(values).allMatch(value -> value > least);
    }

    /** The band without logarithms: differences in place of ratios, never below zero. */
    private Band plain(double[] seeds, double[] ensemble) {
        double median = ensemble.length == 0 ? 0 : Band.of(ensemble).median();
        double centre = seeds.length == 0 ? median : StatUtils.mean(seeds);
        double scatter = seeds.length < 2 ? 0 : Math.sqrt(StatUtils.variance(seeds));
        double[] sample = IntStream.range(0, draws.number())
                .mapToDouble(draw ->
                        (ensemble.length == 0 ? 0 : ensemble[draw] - median) + scatter * draws.deviate(draw, SCATTER))
                .map(deviation -> Math.max(0, centre + deviation))
                .toArray();
        Band band = Band.of(sample);
        return new Band(centre, Math.min(centre, band.low()), Math.max(centre, band.high()));
    }

    private static double[] ln(double[] values) {
        return Arrays.stream(values).map(StrictMath::log).toArray();
    }

    /** By how much each draw departs from the centre in ln. */
    private double[] deviations(double[] seeds_ln, double[] ensemble_ln, double error_ln) {
        double scatter_ln = seeds_ln.length < 2 ? 0 : Math.sqrt(StatUtils.variance(seeds_ln));
        double median_ln = ensemble_ln.length == 0 ? 0 : Band.of(ensemble_ln).median();
        return IntStream.range(0, draws.number())
                .mapToDouble(draw -> (ensemble_ln.length == 0 ? 0 : ensemble_ln[draw] - median_ln)
                        + scatter_ln * draws.deviate(draw, SCATTER)
                        + error_ln * draws.deviate(draw, MEASUREMENT))
                .toArray();
    }
}
