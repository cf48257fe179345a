package org.lifront.runs.calibration;

import java.util.List;
import java.util.Optional;

/** One round: parameters, and what twin and lattice say there. */
final class CalibrationRound {

    private final String name;
    private final double[] theta;
    private final double[] twinLogs;
    private final List<double[]> replicas;
    private final double objective;

    /**
     * @param name what tables call it
     * @param theta parameters, ln of the factors on their start values
     * @param twinLogs ln of the twin's values
     * @param replicas ln of the lattice's values, one array a seed; none for a fit of the twin alone
     * @param objective sum of squares of the lattice's mean, or of the twin without one
     */
    CalibrationRound(String name, double[] theta, double[] twinLogs, List<double[]> replicas, double objective) {
        this.name = name;
        this.theta = theta.clone();
        this.twinLogs = twinLogs.clone();
        this.replicas = replicas.stream().map(double[]::clone).toList();
        this.objective = objective;
    }

    /** What tables call it. */
    String name() {
        return name;
    }

    /** Parameters, ln of the factors on their start values. */
    double[] theta() {
        return theta.clone();
    }

    /** ln of the twin's value, without correction. */
    double twinLog(int point) {
        return twinLogs[point];
    }

    /** Whether the lattice was evaluated. */
    boolean hasLattice() {
        return !replicas.isEmpty();
    }

    /** ln of the lattice's value, mean of its seeds; of the twin's without a lattice. */
    double log(int point) {
        return hasLattice() ? mean(replicas, point) : twinLogs[point];
    }

    /** Mean over seeds. */
    static double mean(List<double[]> replicas, int point) {
        return replicas.stream().mapToDouble(logs -> logs[point]).sum() / replicas.size();
    }

    /** Standard error of {@link #log} from the scatter of the seeds; empty with fewer than two. */
    Optional<Double> standardError_ln(int point) {
        int n = replicas.size();
        if (n < 2) {
            return Optional.empty();
        }
        double squares = 0;
        for (double[] logs : replicas) {
            squares += (logs[point] - log(point)) * (logs[point] - log(point));
        }
        return Optional.of(Math.sqrt(squares / (n - 1) / n));
    }

    /** Sum of squares of the lattice's mean, or of the twin without one. */
    double objective() {
        return objective;
    }
}
