package org.lifront.lattice.structure;

/**
 * Statistics that a film grown by atomic layer deposition must show.
 *
 * @param perCycle_m mean thickness that one cycle adds, positive
 * @param roughness_sqrtM standard deviation of the local thickness divided by the square root of the mean thickness,
 *     zero or positive; 0.35 sqrt(nm) is {@code 0.35 * Math.sqrt(1e-9)}
 * @param correlationLength_m lateral distance at which the autocorrelation of the local thickness falls to 1/e,
 *     positive
 * @param pinholeDecay_m the bare fraction of the surface is {@code exp(-mean thickness / pinholeDecay_m)}, positive
 */
public record GrowthStatistics(
        double perCycle_m, double roughness_sqrtM, double correlationLength_m, double pinholeDecay_m) {

    /**
     * @throws IllegalArgumentException if a value is not finite, the roughness is negative, or another value is not
     *     positive
     */
    public GrowthStatistics {
        requirePositive("the growth per cycle", perCycle_m, "m");
        requirePositive("the correlation length", correlationLength_m, "m");
        requirePositive("the pinhole decay", pinholeDecay_m, "m");
        if (!(roughness_sqrtM >= 0) || Double.isInfinite(roughness_sqrtM)) {
            throw new IllegalArgumentException(
                    "the roughness must not be negative, got " + roughness_sqrtM + " sqrt(m)");
        }
    }

    private static void requirePositive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value + " " + unit);
        }
    }

    /** Mean thickness after a number of cycles. */
    public double mean_m(int cycles) {
        return cycles * perCycle_m;
    }

    /** Variance of the local thickness, pinholes included, after a number of cycles. */
    public double variance_m2(int cycles) {
        return roughness_sqrtM * roughness_sqrtM * mean_m(cycles);
    }

    /** Bare fraction of the surface after a number of cycles. */
    public double bareFraction(int cycles) {
        return StrictMath.exp(-mean_m(cycles) / pinholeDecay_m);
    }

    /** Probability that a bare column nucleates during one cycle. */
    double nucleationPerCycle() {
        return -StrictMath.expm1(-perCycle_m / pinholeDecay_m);
    }
}
