package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifront.analysis.reference.PublishedPoint;

/**
 * Space mapping (Bandler et al. 1994, 10.1109/22.339794): the lattice is evaluated at the start values; the twin,
 * corrected by how far the lattice lies from it there, is fitted; the lattice is evaluated at what was found; and so on
 * until the lattice fits, the parameters rest or the budget of lattice cells is spent. Then several seeds check what was
 * found, and correct it where one seed was not enough. docs/model.md equation (48).
 */
public final class Calibration {

    private static final double AT_REST_LN = 0.003;
    private static final int MOST_CHECKS = 2;

    private final CalibrationTargets targets;
    private final FreeParameters parameters;
    private final TwinFit twin;
    private final Optional<LatticeEvaluations> lattice;
    private final int searches;
    private final long seed;
    private final Consumer<CalibrationRound> watch;

    /**
     * @param lattice cells of the lattice; empty to fit the twin alone
     * @param searches evaluations of the twin in the global search before the first fit
     * @param watch told about every round
     */
    Calibration(
            CalibrationTargets targets,
            FreeParameters parameters,
            Optional<LatticeEvaluations> lattice,
            int searches,
            long seed,
            Consumer<CalibrationRound> watch) {
        this.targets = targets;
        this.parameters = parameters;
        this.twin = new TwinFit(targets, parameters);
        this.lattice = lattice;
        this.searches = searches;
        this.seed = seed;
        this.watch = watch;
    }

    /**
     * Runs to the end.
     *
     * @param budget most cells of the lattice in the rounds
     * @param replicas seeds that check what was found, 0 for no check
     * @return the best round, or the best check where there was one; empty if the work was interrupted
     */
    Optional<CalibrationRound> run(int budget, int replicas) {
        int affordable = lattice.isPresent() ? budget / targets.scenarios().size() : 0;
        if (affordable == 0) {
            return Optional.of(twinAlone());
        }
        Optional<CalibrationRound> found = rounds(affordable);
        return replicas == 0 ? found : found.flatMap(best -> checks(best, replicas));
    }

    private Optional<CalibrationRound> rounds(int affordable) {
        List<CalibrationRound> rounds = new ArrayList<>();
        double[] theta = new double[parameters.count()];
        for (int number = 1; number <= affordable; number++) {
            Optional<CalibrationRound> evaluated = evaluate("round " + number, theta, 1);
            if (evaluated.isEmpty()) {
                return Optional.empty();
            }
            CalibrationRound round = evaluated.get();
            rounds.add(round);
            boolean last = number == affordable || isMet(round);
            double[] next = last ? theta : refit(round, number == 1 ? searches : 0);
            if (distance(theta, next) < AT_REST_LN) {
                break;
            }
            theta = next;
        }
        return Optional.of(best(rounds));
    }

    /** Checks rounded values, which are what is handed on. */
    private Optional<CalibrationRound> checks(CalibrationRound start, int replicas) {
        List<CalibrationRound> checks = new ArrayList<>();
        double[] theta = parameters.rounded(start.theta());
        for (int number = 1; number <= MOST_CHECKS; number++) {
            Optional<CalibrationRound> check = evaluate("check " + number, theta, replicas);
            if (check.isEmpty()) {
                return Optional.empty();
            }
            checks.add(check.get());
            if (number == MOST_CHECKS || isMet(check.get())) {
                break;
            }
            theta = parameters.rounded(refit(check.get(), 0));
        }
        return Optional.of(best(checks));
    }

    private static CalibrationRound best(List<CalibrationRound> rounds) {
        return rounds.stream()
                .min(Comparator.comparingDouble(CalibrationRound::objective))
                .orElseThrow();
    }

    private Optional<CalibrationRound> evaluate(String name, double[] theta, int replicas) {
        Optional<List<double[]>> found = lattice.orElseThrow().replicas(parameters.text(theta), replicas);
        return found.map(logs -> {
            double[] mean = new double[targets.points().size()];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = CalibrationRound.mean(logs, i);
            }
            CalibrationRound round =
                    new CalibrationRound(name, theta, twin.logs(theta), logs, twin.objective(theta, mean));
            watch.accept(round);
            return round;
        });
    }

    private CalibrationRound twinAlone() {
        double[] uncorrected = new double[targets.points().size()];
        double[] theta = parameters.rounded(twin.fit(new double[parameters.count()], uncorrected, searches, seed));
        double[] logs = twin.logs(theta);
        CalibrationRound only = new CalibrationRound("twin", theta, logs, List.of(), twin.objective(theta, logs));
        watch.accept(only);
        return only;
    }

    private double[] refit(CalibrationRound round, int search) {
        double[] offsets = new double[targets.points().size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = round.log(i) - round.twinLog(i);
        }
        return twin.fit(round.theta(), offsets, search, seed);
    }

    /** Whether every value that is to be met is met within its error. */
    private boolean isMet(CalibrationRound round) {
        for (int i = 0; i < targets.points().size(); i++) {
            PublishedPoint point = targets.points().get(i);
            double deviation = Math.abs(round.log(i) - StrictMath.log(point.value()));
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
}
