package org.lifront.analysis.impedance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Whether a spectrum obeys the Kramers-Kronig relations: the linear test of Boukamp 1995 (DOI 10.1149/1.2044210) with the
 * choice of its order by Schoenleber, Klotz and Ivers-Tiffee 2014 (DOI 10.1016/j.electacta.2014.01.034). A resistor, an
 * inductor and M parallel RC elements with time constants spread over the spectrum are fitted linearly; they obey the
 * relations, so that what they cannot follow does not. M rises until negative resistances balance more than a share of
 * the positive ones, {@code mu = 1 - sum |R_k < 0| / sum |R_k >= 0| < 0.85}, which tells over-fitting. It begins with
 * three elements a decade: fewer cannot follow a single sharp arc between two of them to better than 1 %.
 *
 * @param elements M
 * @param mu share that tells over-fitting, at most 1
 * @param largestResidual largest residual of either part, relative to the magnitude of the impedance
 */
public record KramersKronig(int elements, double mu, double largestResidual) {

    /** Relative residual up to which a spectrum passes: what good instruments reach. */
    public static final double PASS = 0.01;

    private static final double OVERFITTED = 0.85;
    private static final int PER_DECADE = 3;
    private static final int MOST = 80;

    /** Smallest pivot, relative to the largest, with which a triangular system is solved as it is. */
    private static final double LEAST_PIVOT = 1e-8;

    /** Residual at which a spectrum without noise is followed well enough. */
    private static final double EXACT = 1e-5;

    /** Tests a spectrum of at least two frequencies. */
    public static KramersKronig of(ImpedanceSpectrum spectrum) {
        double decades = Math.log10(spectrum.frequency_Hz(spectrum.size() - 1) / spectrum.frequency_Hz(0));
        int most = Math.min(MOST, spectrum.size());
        int fewest = Math.min(most, 1 + (int) Math.ceil(PER_DECADE * decades));
        KramersKronig test = withElements(spectrum, fewest);
        for (int m = fewest + 1; m <= most && test.mu > OVERFITTED && test.largestResidual > EXACT; m++) {
            test = withElements(spectrum, m);
        }
        return test;
    }

    /** Whether the spectrum obeys the relations to within {@link #PASS}. */
    public boolean passes() {
        return largestResidual <= PASS;
    }

    private static KramersKronig withElements(ImpedanceSpectrum spectrum, int m) {
        int n = spectrum.size();
        double[] tau_s = timeConstants_s(spectrum, m);
        // The last column holds what is to be fitted.
        double[][] system = new double[2 * n][m + 3];
        for (int i = 0; i < n; i++) {
            double omega = spectrum.omega_radPerS(i);
            double magnitude = spectrum.at(i).magnitude_ohm();
            for (int k = 0; k < m; k++) {
                double x = omega * tau_s[k];
                system[i][k] = 1 / (1 + x * x) / magnitude;
                system[n + i][k] = -x / (1 + x * x) / magnitude;
            }
            system[i][m] = 1 / magnitude;
            system[n + i][m + 1] = omega / spectrum.omega_radPerS(n - 1) / magnitude;
            system[i][m + 2] = spectrum.at(i).real_ohm() / magnitude;
            system[n + i][m + 2] = spectrum.at(i).imaginary_ohm() / magnitude;
        }
        RealMatrix all = new Array2DRowRealMatrix(system, false);
        RealVector fitted = leastSquares(all);
        RealVector residual =
                all.getSubMatrix(0, 2 * n - 1, 0, m + 1).operate(fitted).subtract(all.getColumnVector(m + 2));
        return new KramersKronig(m, mu(fitted, m), residual.getLInfNorm());
    }

    /** By singular values where resistances of near time constants depend on each other. */
    private static RealVector leastSquares(RealMatrix systemAndTarget) {
        int unknowns = systemAndTarget.getColumnDimension() - 1;
        RealMatrix factor = new QRDecomposition(systemAndTarget).getR();
        RealMatrix triangle = factor.getSubMatrix(0, unknowns - 1, 0, unknowns - 1);
        RealVector target = factor.getColumnVector(unknowns).getSubVector(0, unknowns);
        if (isIllConditioned(triangle)) {
            return new SingularValueDecomposition(triangle).getSolver().solve(target);
        }
        MatrixUtils.solveUpperTriangularSystem(triangle, target);
        return target;
    }

    private static boolean isIllConditioned(RealMatrix triangle) {
        double[] diagonal = IntStream.range(0, triangle.getRowDimension())
                .mapToDouble(i -> Math.abs(triangle.getEntry(i, i)))
                .toArray();
        return Arrays.stream(diagonal).min().orElseThrow()
                < LEAST_PIVOT * Arrays.stream(diagonal).max().orElseThrow();
    }

    private static double[] timeConstants_s(ImpedanceSpectrum spectrum, int m) {
        double shortest = Math.log(1 / spectrum.omega_radPerS(spectrum.size() - 1));
        double longest = Math.log(1 / spectrum.omega_radPerS(0));
        return IntStream.range(0, m)
                .mapToDouble(k -> Math.exp(shortest + (longest - shortest) * k / (m - 1)))
                .toArray();
    }

    private static double mu(RealVector fitted, int m) {
        double negative = 0;
        double positive = 0;
        for (int k = 0; k < m; k++) {
            double r = fitted.getEntry(k);
            negative += Math.max(0, -r);
            positive += Math.max(0, r);
        }
        return positive > 0 ? 1 - negative / positive : 0;
    }
}
