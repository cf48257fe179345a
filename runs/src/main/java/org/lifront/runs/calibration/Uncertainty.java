package org.lifront.runs.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Covariance of the parameters from the curvature at the optimum, prior included: the inverse of J'J. */
final class Uncertainty {

    private final RealMatrix covariance;

    private Uncertainty(RealMatrix covariance) {
        this.covariance = covariance;
    }

    /**
     * @param jacobian derivatives of the weighted deviations of the measured values
     * @param prior_ln standard deviations of the priors, all positive, so that the covariance exists
     */
    static Uncertainty of(double[][] jacobian, double[] prior_ln) {
        RealMatrix j = new Array2DRowRealMatrix(jacobian);
        RealMatrix curvature = j.transpose().multiply(j);
        for (int i = 0; i < prior_ln.length; i++) {
            curvature.addToEntry(i, i, 1 / (prior_ln[i] * prior_ln[i]));
        }
        return new Uncertainty(new LUDecomposition(curvature).getSolver().getInverse());
    }

    /** Standard deviation of ln of a parameter. */
    double standard_ln(int index) {
        return Math.sqrt(covariance.getEntry(index, index));
    }

    /** Correlation of two parameters, -1 to 1. */
    double correlation(int first, int second) {
        return covariance.getEntry(first, second) / (standard_ln(first) * standard_ln(second));
    }
}
