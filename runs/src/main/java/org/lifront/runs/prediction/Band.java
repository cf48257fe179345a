package org.lifront.runs.prediction;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * A predicted number.
 *
 * @param median its median
 * @param low 5 % of all draws lie below
 * @param high 5 % of all draws lie above
 */
public record Band(double median, double low, double high) {

    private static final double OUTSIDE_PERCENT = 5;

    /** The band of a sample. */
    public static Band of(double[] sample) {
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(sample);
        return new Band(
                percentile.evaluate(50),
                percentile.evaluate(OUTSIDE_PERCENT),
                percentile.evaluate(100 - OUTSIDE_PERCENT));
    }

    /**
     * The band of a number whose logarithm departs from a centre.
     *
     * @param centre_ln logarithm of the median
     * @param deviations_ln a sample of departures
     */
    public static Band around(double centre_ln, double[] deviations_ln) {
        Band deviations = of(deviations_ln);
        return new Band(
                StrictMath.exp(centre_ln),
                StrictMath.exp(centre_ln + Math.min(0, deviations.low())),
                StrictMath.exp(centre_ln + Math.max(0, deviations.high())));
    }

    /** The band with no part of it above a limit. */
    Band atMost(double limit) {
        return new Band(Math.min(median, limit), Math.min(low, limit), Math.min(high, limit));
    }
}
