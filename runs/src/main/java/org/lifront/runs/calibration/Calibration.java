package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifront.analysis.reference.PublishedPoint;

/**
 * Space mapping (Bandler et al. 1994, 10.1109/22.339794): the lattice is evaluated at the start values; the twin,
 * corrected by how far the lattice lies from it there, is fitted; the lattice is evaluated at what was found; and so on
 * until the lattice fits, the parameters rest or the budget of lattice cells is spent. docs/model.md equation (48).
 */
public final class Calibration {

    private static final double AT_REST_LN = 0.003;

    private final CalibrationTargets targets;
    private final FreeParameters parameters;
    private final TwinFit twin;
    private final Optional<LatticeEvaluations> lattice;
    private final int searches;
    private final long seed;
    private final List<CalibrationRound> rounds = new ArrayList<>();

    /**
     * @param lattice cells of the lattice; empty to fit the twin alone
     * @param searches evaluations of the twin in the global search before the first fit
     */
    Calibration(
            CalibrationTargets targets,
            FreeParameters parameters,
            Optional<LatticeEvaluations> lattice,
            int searches,
            long seed) {
        this.targets = targets;
        this.parameters = parameters;
        this.twin = new TwinFit(targets, parameters);
        this.lattice = lattice;
        this.searches = searches;
        this.seed = seed;
    }

    /**
     * Runs to the end.
     *
     * @param budget most cells of the lattice
     * @param watch told about every round
     * @return the best round; empty if the work was interrupted
     */
    Optional<CalibrationRound> run(int budget, Consumer<CalibrationRound> watch) {
        int affordable = lattice.isPresent() ? budget / targets.scenarios().size() : 0;
        if (affordable == 0) {
            return Optional.of(twinAlone(watch));
        }
        double[] theta = new double[parameters.count()];
        for (int round = 1; round <= affordable; round++) {
            Optional<double[]> found = lattice.get().logs(parameters.text(theta));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            double[] logs = twin.logs(theta);
            CalibrationRound done = new CalibrationRound(round, theta, logs, found, twin.objective(theta, found.get()));
            rounds.add(done);
            watch.accept(done);
            double[] next = round == affordable || isMet(found.get()) ? theta : next(round, theta, logs, found.get());
            if (distance(theta, next) < AT_REST_LN) {
                break;
            }
            theta = next;
        }
        return rounds.stream().min(java.util.Comparator.comparingDouble(CalibrationRound::objective));
    }

    private CalibrationRound twinAlone(Consumer<CalibrationRound> watch) {
        double[] uncorrected = new double[targets.points().size()];
        double[] theta = twin.fit(new double[parameters.count()], uncorrected, searches, seed);
        double[] logs = twin.logs(theta);
        CalibrationRound only = new CalibrationRound(0, theta, logs, Optional.empty(), twin.objective(theta, logs));
        watch.accept(only);
        return only;
    }

    private double[] next(int round, double[] theta, double[] twinLogs, double[] latticeLogs) {
        double[] offsets = new double[twinLogs.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = latticeLogs[i] - twinLogs[i];
        }
        return twin.fit(theta, offsets, round == 1 ? searches : 0, seed);
    }

    /** Whether every value that is to be met is met within its error. */
    private boolean isMet(double[] logs) {
        for (int i = 0; i < logs.length; i++) {
            PublishedPoint point = targets.points().get(i);
            double deviation = Math.abs(logs[i] - StrictMath.log(point.value()));
            if (point.misfit().isEmpty() && deviation > point.relativeError()) {
                return false;
            }
        }
        return true;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** Uncertainties and correlations of the parameters at a round. */
    Uncertainty uncertainty(CalibrationRound round) {
        return Uncertainty.of(twin.jacobian(round.theta()));
    }
}
