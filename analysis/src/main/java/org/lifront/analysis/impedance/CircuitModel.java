package org.lifront.analysis.impedance;

import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * A circuit as a function of its parameters, for least squares: both parts of {@code Z_fit / |Z|} at every frequency.
 *
 * <pre>
 *   parameters   ln R0 | ln R1, ln tau1 [, alpha1] | ln R2, ln tau2 [, alpha2] | ...
 *   values       real part at each frequency, then imaginary part at each frequency
 * </pre>
 */
final class CircuitModel implements MultivariateJacobianFunction {

    private final ImpedanceSpectrum spectrum;
    private final int arcs;
    private final boolean freeExponents;

    /**
     * @param spectrum what is fitted
     * @param arcs number of arcs
     * @param freeExponents whether exponents are fitted or held at 1
     */
    CircuitModel(ImpedanceSpectrum spectrum, int arcs, boolean freeExponents) {
        this.spectrum = spectrum;
        this.arcs = arcs;
        this.freeExponents = freeExponents;
    }

    int parametersPerArc() {
        return freeExponents ? 3 : 2;
    }

    int parameters() {
        return 1 + arcs * parametersPerArc();
    }

    /** The measured values in the order of {@link #value}. */
    double[] target() {
        int n = spectrum.size();
        double[] target = new double[2 * n];
        for (int i = 0; i < n; i++) {
            Impedance z = spectrum.at(i);
            target[i] = z.real_ohm() / z.magnitude_ohm();
            target[n + i] = z.imaginary_ohm() / z.magnitude_ohm();
        }
        return target;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        int n = spectrum.size();
        double[] values = new double[2 * n];
        double[][] jacobian = new double[2 * n][point.getDimension()];
        double series = Math.exp(point.getEntry(0));
        for (int i = 0; i < n; i++) {
            double weight = 1 / spectrum.at(i).magnitude_ohm();
            values[i] = weight * series;
            jacobian[i][0] = weight * series;
            for (int arc = 0; arc < arcs; arc++) {
                addArc(point, 1 + arc * parametersPerArc(), i, weight, values, jacobian);
            }
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    /** With {@code u = (i w tau)^alpha}: Z = R / (1 + u), dZ/d ln tau = -alpha Z u / (1 + u), dZ/d alpha likewise. */
    private void addArc(RealVector point, int at, int i, double weight, double[] values, double[][] jacobian) {
        int n = spectrum.size();
        double alpha = freeExponents ? point.getEntry(at + 2) : 1;
        double logWt = Math.log(spectrum.omega_radPerS(i)) + point.getEntry(at + 1);
        double size = Math.exp(alpha * logWt);
        double uRe = size * Math.cos(alpha * Math.PI / 2);
        double uIm = size * Math.sin(alpha * Math.PI / 2);
        double denominator = (1 + uRe) * (1 + uRe) + uIm * uIm;
        double r = weight * Math.exp(point.getEntry(at));
        double zRe = r * (1 + uRe) / denominator;
        double zIm = -r * uIm / denominator;
        values[i] += zRe;
        values[n + i] += zIm;
        jacobian[i][at] = zRe;
        jacobian[n + i][at] = zIm;
        // u / (1 + u) = 1 - 1 / (1 + u)
        double shareRe = 1 - (1 + uRe) / denominator;
        double shareIm = uIm / denominator;
        double slopeRe = -(zRe * shareRe - zIm * shareIm);
        double slopeIm = -(zRe * shareIm + zIm * shareRe);
        jacobian[i][at + 1] = alpha * slopeRe;
        jacobian[n + i][at + 1] = alpha * slopeIm;
        if (freeExponents) {
            jacobian[i][at + 2] = slopeRe * logWt - slopeIm * Math.PI / 2;
            jacobian[n + i][at + 2] = slopeRe * Math.PI / 2 + slopeIm * logWt;
        }
    }
}
