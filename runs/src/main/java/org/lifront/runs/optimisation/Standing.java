package org.lifront.runs.optimisation;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** What is known about one coating. */
final class Standing {

    private static final double ONE_SIDED_CONFIDENCE = 0.95;

    private final Coating coating;
    private final double twin_ln;
    private double[] lattice_ln = {};

    Standing(Coating coating, double twin_ln) {
        this.coating = coating;
        this.twin_ln = twin_ln;
    }

    Coating coating() {
        return coating;
    }

    /** ln of the twin's overpotential. */
    double twin_ln() {
        return twin_ln;
    }

    void learn(double[] logs) {
        lattice_ln = logs.clone();
    }

    boolean isEvaluated() {
        return lattice_ln.length > 0;
    }

    int seeds() {
        return lattice_ln.length;
    }

    /** Mean of the seeds. */
    double lattice_ln() {
        return StatUtils.mean(lattice_ln);
    }

    /** By how much the lattice departs from the twin. */
    double offset_ln() {
        return lattice_ln() - twin_ln;
    }

    /** Standard error of {@link #lattice_ln()}; NaN with fewer than two seeds. */
    double error_ln() {
        return Math.sqrt(StatUtils.variance(lattice_ln) / lattice_ln.length);
    }

    /** Whether this coating is worse than another beyond doubt: one-sided t test of the differences, seed by seed. */
    boolean isSurelyAbove(Standing other) {
        int n = Math.min(seeds(), other.seeds());
        if (n < 2) {
            return false;
        }
        double[] differences = new double[n];
        for (int seed = 0; seed < n; seed++) {
            differences[seed] = lattice_ln[seed] - other.lattice_ln[seed];
        }
        double error = Math.sqrt(StatUtils.variance(differences) / n);
        double quantile = new TDistribution(null, n - 1).inverseCumulativeProbability(ONE_SIDED_CONFIDENCE);
        return StatUtils.mean(differences) > quantile * error;
    }
}
