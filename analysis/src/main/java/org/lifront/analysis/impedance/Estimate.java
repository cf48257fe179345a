package org.lifront.analysis.impedance;

/**
 * A fitted value with its standard error.
 *
 * @param value the value
 * @param standardError from the curvature and the misfit of the fit; infinite if the spectrum does not determine the value
 */
public record Estimate(double value, double standardError) {

    /** From the estimate of a natural logarithm. */
    static Estimate ofLogarithm(double logarithm, double variance) {
        double value = Math.exp(logarithm);
        return new Estimate(value, variance >= 0 ? value * Math.sqrt(variance) : Double.POSITIVE_INFINITY);
    }
}
