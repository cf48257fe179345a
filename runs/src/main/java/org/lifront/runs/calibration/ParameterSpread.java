package org.lifront.runs.calibration;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterKind;
import org.lifront.kmc.material.ParameterSet;

/**
 * How certain parameters are after a calibration: those that were fitted, and those that were not but are uncertain, all
 * together, because measured values tie them to each other; docs/model.md section 14.
 */
final class ParameterSpread {

    private final FreeParameters parameters;
    private final double[] prior_ln;
    private final Uncertainty uncertainty;

    private ParameterSpread(FreeParameters parameters, double[] prior_ln, Uncertainty uncertainty) {
        this.parameters = parameters;
        this.prior_ln = prior_ln;
        this.uncertainty = uncertainty;
    }

    /**
     * The spread at an optimum.
     *
     * @param optimum the calibrated parameters
     * @param fitted keys of those that were fitted
     */
    static ParameterSpread of(CalibrationTargets targets, ParameterSet optimum, Set<String> fitted) {
        FreeParameters parameters = new FreeParameters(
                optimum,
                p -> p.kind() == ParameterKind.FITTED
                        ? fitted.contains(p.key())
                        : targets.uncertain().spread_ln(p) > 0);
        double[] prior_ln = IntStream.range(0, parameters.count())
                .mapToObj(parameters::parameter)
                .mapToDouble(p -> fitted.contains(p.key())
                        ? targets.prior_ln()
                        : targets.uncertain().spread_ln(p))
                .toArray();
        double[][] jacobian = new TwinFit(targets, parameters).dataJacobian(new double[parameters.count()]);
        return new ParameterSpread(parameters, prior_ln, Uncertainty.of(jacobian, prior_ln));
    }

    /** Every uncertain parameter, at the optimum, in the order of the parameter set. */
    List<Parameter> all() {
        return IntStream.range(0, parameters.count())
                .mapToObj(parameters::parameter)
                .toList();
    }

    /** Standard deviation of ln before the data were seen. */
    double prior_ln(int index) {
        return prior_ln[index];
    }

    /** Standard deviation of ln. */
    double standard_ln(int index) {
        return uncertainty.standard_ln(index);
    }

    /** Correlation of two parameters, -1 to 1. */
    double correlation(int first, int second) {
        return uncertainty.correlation(first, second);
    }

    /** Whether the data say nothing about a parameter, not even together with another. */
    boolean isUntouched(int index) {
        return IntStream.range(0, parameters.count()).allMatch(k -> k == index || correlation(index, k) == 0);
    }
}
