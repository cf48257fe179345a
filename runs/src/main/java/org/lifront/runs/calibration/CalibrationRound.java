package org.lifront.runs.calibration;

import java.util.Optional;

/** One round: parameters, and what twin and lattice say there. */
final class CalibrationRound {

    private final int number;
    private final double[] theta;
    private final double[] twinLogs;
    private final Optional<double[]> latticeLogs;
    private final double objective;

    CalibrationRound(int number, double[] theta, double[] twinLogs, Optional<double[]> latticeLogs, double objective) {
        this.number = number;
        this.theta = theta.clone();
        this.twinLogs = twinLogs.clone();
        this.latticeLogs = latticeLogs.map(double[]::clone);
        this.objective = objective;
    }

    /** Number from 1; 0 for a fit of the twin alone. */
    int number() {
        return number;
    }

    /** Parameters, ln of the factors on their start values. */
    double[] theta() {
        return theta.clone();
    }

    /** Value of the twin, without correction. */
    double twin(int point) {
        return StrictMath.exp(twinLogs[point]);
    }

    /** Value of the lattice; NaN without one. */
    double lattice(int point) {
        return latticeLogs.map(logs -> StrictMath.exp(logs[point])).orElse(Double.NaN);
    }

    /** Sum of squares of the lattice, or of the twin without one. */
    double objective() {
        return objective;
    }
}
