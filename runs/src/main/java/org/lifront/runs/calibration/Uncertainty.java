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

    /** @param jacobian derivatives of the weighted deviations, those of the prior included, so that it has full rank */
    static Uncertainty of(double[][] jacobian) {
        RealMatrix j = new Array2DRowRealMatrix(jacobian);
        return new Uncertainty(
                new LUDecomposition(j.transpose().multiply(j)).getSolver().getInverse());
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
