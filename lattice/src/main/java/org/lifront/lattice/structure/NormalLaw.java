package org.lifront.lattice.structure;

/** The standard normal law and the law of two correlated normal deviates, on {@link StrictMath}. */
final class NormalLaw {

    /** Beyond this the density is below 1e-16 and the series would only add rounding errors. */
    private static final double TAIL = 8.3;

    private static final int BISECTIONS = 52;

    /** Six are typical: the covariance is convex in the angle, so that steps from pi/2 downwards never overshoot. */
    private static final int NEWTON_STEPS = 50;

    private static final int SIMPSON_INTERVALS = 16;

    private NormalLaw() {}

    /** Probability of a deviate below x; series of G. Marsaglia, J. Stat. Softw. 11 (4), 2004; error below 1e-15. */
    static double cumulative(double x) {
        if (x < -TAIL) {
            return 0;
        }
        if (x > TAIL) {
            return 1;
        }
        double sum = x;
        double term = x;
        for (int odd = 3; sum + term != sum || odd == 3; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** The x below which a deviate lies with the given probability; within +-8.3. */
    static double quantile(double probability) {
        double low = -TAIL;
        double high = TAIL;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (cumulative(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /**
     * The correlation that two normal deviates need so that the events "below the p quantile" correlate as wanted.
     * For p = 1/2 this is {@code sin(pi/2 * wanted)}.
     *
     * @param probability p, in (0, 1)
     * @param wanted correlation of the two events, in [0, 1)
     */
    static double normalCorrelation(double probability, double wanted) {
        double threshold = quantile(probability);
        double covariance = wanted * probability * (1 - probability);
        double angle = Math.PI / 2;
        double step = angle;
        for (int i = 0; i < NEWTON_STEPS && Math.abs(step) > 1e-15; i++) {
            step = (eventCovariance(threshold, angle) - covariance) / jointDensity(threshold, angle);
            angle -= step;
        }
        return Math.max(0, StrictMath.sin(angle));
    }

    /**
     * Covariance of the events "below t" of two normal deviates of correlation {@code sin(angle)}: the integral of
     * the joint density at (t, t) over the correlation (Plackett's identity, Biometrika 41, 351, 1954), by Simpson's
     * rule.
     */
    static double eventCovariance(double t, double angle) {
        double step = angle / SIMPSON_INTERVALS;
        double sum = 0;
        for (int i = 0; i <= SIMPSON_INTERVALS; i++) {
            int weight = i == 0 || i == SIMPSON_INTERVALS ? 1 : 2 + 2 * (i % 2);
            sum += weight * jointDensity(t, i * step);
        }
        return sum * step / 3;
    }

    /** Derivative of {@link #eventCovariance} by the angle. */
    private static double jointDensity(double t, double angle) {
        return StrictMath.exp(-t * t / (1 + StrictMath.sin(angle))) / (2 * Math.PI);
    }
}
