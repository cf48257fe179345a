package org.lifront.kmc.engine;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/** Exact distributions as arrays of probabilities. */
final class Distributions {

    private Distributions() {}

    static double[] binomial(int trials, double probability) {
        BinomialDistribution distribution = new BinomialDistribution(null, trials, probability);
        double[] probabilities = new double[trials + 1];
        for (int count = 0; count <= trials; count++) {
            probabilities[count] = distribution.probability(count);
        }
        return probabilities;
    }

    /** Probabilities of 0 to {@code most - 1}; the last entry is that of all larger counts. */
    static double[] poisson(double mean, int most) {
        PoissonDistribution distribution = new PoissonDistribution(mean);
        double[] probabilities = new double[most + 1];
        for (int count = 0; count < most; count++) {
            probabilities[count] = distribution.probability(count);
        }
        probabilities[most] = 1 - distribution.cumulativeProbability(most - 1);
        return probabilities;
    }
}
