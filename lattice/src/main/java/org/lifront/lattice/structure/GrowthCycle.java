package org.lifront.lattice.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * What one deposition cycle does to the film: every column adds the same increment with the same probability, and
 * neighbouring columns tend to do so together.
 *
 * @param increment_m thickness that a column adds when it takes part
 * @param probability probability that a column takes part, in (0, 1]
 * @param correlation correlation of two columns' taking part at the correlation length, in [0, 0.75]
 */
record GrowthCycle(double increment_m, double probability, double correlation) {

    /** More would need fields much wider than the correlation length; the few first cycles that ask for it wait. */
    private static final double MAX_CORRELATION = 0.75;

    /** Variance of rounding a smooth distribution to whole sites, in squared sites (Sheppard's correction). */
    private static final double ROUNDING_VARIANCE = 1 / 12.0;

    /**
     * The cycles by which the film shows the wanted statistics after every cycle, as far as they allow it.
     *
     * <p>Let h be the mean thickness so far, b = exp(-h/decay) the bare fraction, S = roughness^2 h the wanted variance
     * and a the site spacing. Covered columns must then have the mean thickness {@code h / (1 - b)}, the variance
     * {@code (S - h^2 b/(1 - b) - a^2/12) / (1 - b)} (what the pinholes and the rounding to whole sites leave of S) and
     * at the correlation length the covariance {@code S / (e (1 - b)^2)}. A cycle supplies the growth of all three
     * since the cycle before: a mean m and a variance v take the increment m + v/m with probability m^2/(m^2 + v).
     * In a thick film these are perCycle + roughness^2 and perCycle/(perCycle + roughness^2). While pinholes or
     * rounding already cause more than S the cycles add no variance of their own.
     */
    static List<GrowthCycle> schedule(GrowthStatistics statistics, double spacing_m, int cycles) {
        List<GrowthCycle> schedule = new ArrayList<>(cycles);
        double mean_m = statistics.pinholeDecay_m();
        double variance_m2 = 0;
        double covariance_m2 = 0;
        for (int n = 1; n <= cycles; n++) {
            double meanGain_m = coveredMean_m(statistics, n) - mean_m;
            double varianceGain_m2 = Math.max(0, coveredVariance_m2(statistics, spacing_m, n) - variance_m2);
            double covarianceGain_m2 = coveredCovariance_m2(statistics, n) - covariance_m2;
            double correlation = varianceGain_m2 == 0
                    ? 0
                    : Math.min(MAX_CORRELATION, Math.max(0, covarianceGain_m2 / varianceGain_m2));
            schedule.add(of(meanGain_m, varianceGain_m2, correlation));
            mean_m += meanGain_m;
            variance_m2 += varianceGain_m2;
            covariance_m2 += correlation * varianceGain_m2;
        }
        return schedule;
    }

    private static GrowthCycle of(double mean_m, double variance_m2, double correlation) {
        double increment_m = mean_m + variance_m2 / mean_m;
        return new GrowthCycle(increment_m, mean_m / increment_m, correlation);
    }

    /** Mean thickness of the covered columns; tends to the pinhole decay, the height of a first nucleus. */
    private static double coveredMean_m(GrowthStatistics statistics, int cycles) {
        return statistics.mean_m(cycles) / (1 - statistics.bareFraction(cycles));
    }

    private static double coveredVariance_m2(GrowthStatistics statistics, double spacing_m, int cycles) {
        double bare = statistics.bareFraction(cycles);
        double mean_m = statistics.mean_m(cycles);
        double fromPinholes_m2 = mean_m * mean_m * bare / (1 - bare);
        double fromRounding_m2 = ROUNDING_VARIANCE * spacing_m * spacing_m;
        return (statistics.variance_m2(cycles) - fromPinholes_m2 - fromRounding_m2) / (1 - bare);
    }

    private static double coveredCovariance_m2(GrowthStatistics statistics, int cycles) {
        double covered = 1 - statistics.bareFraction(cycles);
        return statistics.variance_m2(cycles) / (Math.E * covered * covered);
    }
}
