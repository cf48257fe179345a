package org.lifront.kmc.field;

/**
 * Hyperbolic sine and cosine of one argument at the price of one exponential, to a few units in the last place, and
 * without loss of digits where the sine is small. The same on every machine. An instance holds the last result and
 * belongs to one thread.
 */
final class HyperbolicPair {

    /** Below it, the sine comes from its Taylor series, of which the next term would be below the rounding error. */
    private static final double SERIES_END = 0.5;

    private static final double S3 = 1.0 / 6;
    private static final double S5 = S3 / 20;
    private static final double S7 = S5 / 42;
    private static final double S9 = S7 / 72;
    private static final double S11 = S9 / 110;
    private static final double S13 = S11 / 156;

    private double sinh;
    private double cosh;

    /** Finds both for an argument that is not negative; infinite where they overflow. */
    void find(double w) {
        if (w < SERIES_END) {
            double square = w * w;
            double sum = S11 + square * S13;
            sum = S9 + square * sum;
            sum = S7 + square * sum;
            sum = S5 + square * sum;
            sum = S3 + square * sum;
            sinh = w + w * (square * sum);
            cosh = Math.sqrt(1 + sinh * sinh);
        } else {
            double e = StrictMath.exp(w);
            double inverse = 1 / e;
            sinh = (e - inverse) / 2;
            cosh = (e + inverse) / 2;
        }
    }

    /** Hyperbolic sine of the last argument. */
    double sinh() {
        return sinh;
    }

    /** Hyperbolic cosine of the last argument. */
    double cosh() {
        return cosh;
    }

    /** Inverse hyperbolic sine, with all digits also where it is small. */
    static double asinh(double x) {
        double magnitude = Math.abs(x);
        double value = StrictMath.log1p(magnitude + magnitude * magnitude / (1 + Math.sqrt(magnitude * magnitude + 1)));
        return x < 0 ? -value : value;
    }
}
