package org.lifront.lattice.structure;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Quenched disorder: a positive factor for each of the first sites of a box, drawn once and never changed. Sites are
 * ordered layer by layer from the metal, so that "the first sites" are the layers that films can occupy.
 */
public final class SiteFactors {

    private final double[] factors;

    private SiteFactors(double[] factors) {
        this.factors = factors;
    }

    /**
     * Independent lognormal factors {@code exp(sigma g)}, g standard normal: median 1, mean {@code exp(sigma^2/2)}.
     *
     * @param siteCount how many sites, from index 0, carry a factor; not negative
     * @param sigma standard deviation of the factors' logarithm, not negative; 0 makes every factor exactly 1 and
     *     draws nothing
     * @param random source of randomness
     * @throws IllegalArgumentException if the count or sigma is negative or sigma is not finite
     */
    public static SiteFactors lognormal(int siteCount, double sigma, UniformRandomProvider random) {
        if (siteCount < 0) {
            throw new IllegalArgumentException("the number of sites must not be negative, got " + siteCount);
        }
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("the spread of the factors must not be negative, got " + sigma);
        }
        double[] factors = new double[siteCount];
        Arrays.fill(factors, 1);
        if (sigma > 0) {
            StrictGaussian gaussian = new StrictGaussian(random);
            Arrays.setAll(factors, site -> StrictMath.exp(sigma * gaussian.next()));
        }
        return new SiteFactors(factors);
    }

    /** Number of sites that carry a factor. */
    public int siteCount() {
        return factors.length;
    }

    /**
     * Factor of a site.
     *
     * @throws IndexOutOfBoundsException if the site carries no factor
     */
    public double factor(int site) {
        return factors[site];
    }
}
