package org.lifront.lattice.structure;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Standard normal deviates that are bit-identical on every machine: Marsaglia's polar method (G. Marsaglia and
 * T. A. Bray, SIAM Review 6, 260, 1964) on {@link StrictMath}.
 *
 * <p>The samplers of Commons RNG were not taken because they call {@code Math.log} and {@code Math.exp}, whose last
 * bit a JVM may choose; one flipped bit would end in another film and another trajectory for the same seed.
 */
final class StrictGaussian {

    private final UniformRandomProvider random;
    private double spare;
    private boolean hasSpare;

    StrictGaussian(UniformRandomProvider random) {
        this.random = random;
    }

    /** The next deviate, of mean 0 and variance 1. */
    double next() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * random.nextDouble() - 1;
            v = 2 * random.nextDouble() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = v * scale;
        hasSpare = true;
        return u * scale;
    }
}
