package org.lifront.analysis.impedance;

import java.util.stream.IntStream;
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
    private final double[] logOmega;
    private final double[] weight_perOhm;

    /**
     * @param spectrum what is fitted
     * @param arcs number of arcs
     * @param freeExponents whether exponents are fitted or held at 1
     */
    CircuitModel(ImpedanceSpectrum spectrum, int arcs, boolean freeExponents) {
        this.spectrum = spectrum;
        this.arcs = arcs;
        this.freeExponents = freeExponents;
        this.logOmega = IntStream.range(0, spectrum.size())
                .mapToDouble(i -> Math.log(spectrum.omega_radPerS(i)))
                .toArray();
        this.weight_perOhm = IntStream.range(0, spectrum.size())
                .mapToDouble(i -> 1 / spectrum.at(i).magnitude_ohm())
                .toArray();
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
            values[i] = weight_perOhm[i] * series;
            jacobian[i][0] = weight_perOhm[i] * series;
        }
        for (int arc = 0; arc < arcs; arc++) {
            addArc(point, 1 + arc * parametersPerArc(), values, jacobian);
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    /** With {@code u = (i w tau)^alpha}: Z = R / (1 + u), dZ/d ln tau = -alpha Z u / (1 + u), dZ/d alpha likewise. */
    private void addArc(RealVector point, int at, double[] values, double[][] jacobian) {
        int n = spectrum.size();
        double logTau = point.getEntry(at + 1);
        double alpha = freeExponents ? point.getEntry(at + 2) : 1;
        double cos = Math.cos(alpha * Math.PI / 2);
        double sin = Math.sin(alpha * Math.PI / 2);
        double resistance_ohm = Math.exp(point.getEntry(at));
        for (int i = 0; i < n; i++) {
            double logWt = logOmega[i] + logTau;
            double size = Math.exp(alpha * logWt);
            double uRe = size * cos;
            double uIm = size * sin;
            double denominator = (1 + uRe) * (1 + uRe) + uIm * uIm;
            double r = weight_perOhm[i] * resistance_ohm;
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
}
