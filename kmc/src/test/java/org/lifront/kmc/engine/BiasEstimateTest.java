package org.lifront.kmc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The estimate on made-up sweeps whose bias is known. */
class BiasEstimateTest {

    private static final double WINDOW_S = 0.5;

    /** Sweeps of a lattice with an unbiased rate of time and a bias of second order in the window. */
    private static BiasEstimate estimate(int sweeps, DoubleUnaryOperator rate_perS, double biasOfWindow) {
        BiasEstimate estimate = new BiasEstimate();
        double time_s = 0;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double share = estimate.nextShare();
            double length_s = share * WINDOW_S;
            double rate = rate_perS.applyAsDouble(time_s + length_s / 2) * (1 + biasOfWindow * share * share);
            estimate.add(Math.round(rate * length_s), length_s);
            time_s += length_s;
        }
        return estimate;
    }

    @Test
    void aBiasOfSecondOrderIsFound() {
        // Whole windows take 3/4 of the time with all of the bias, half windows 1/4 with a quarter of it.
        double expected = -0.02 * (0.75 + 0.25 / 4);
        assertThat(estimate(2000, time_s -> 1e9, -0.02).relative()).isCloseTo(expected, within(1e-6));
        assertThat(estimate(2000, time_s -> 1e9, 0).relative()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aSteadilyChangingLatticeShowsNoBias() {
        assertThat(estimate(4000, time_s -> 1e9 * (1 - time_s / 5000), 0).relative())
                .isCloseTo(0, within(1e-5));
    }

    @Test
    void withoutEnoughGroupsThereIsNoError() {
        assertThat(estimate(100, time_s -> 1e9, 0).error()).isNaN();
        assertThat(new BiasEstimate().relative()).isNaN();
    }

    /**
     * Counts with Poisson noise: the deviation in units of the reported standard error has the variance 1. Its estimate
     * from 400 runs of 50 groups lies within 1 +- 0.36 but for a probability of 1e-6 (chi-square, 400 degrees of
     * freedom, 5.1 standard deviations of 0.071).
     */
    @Test
    void theStandardErrorIsThatOfTheScatter() {
        Well19937c random = new Well19937c(5);
        double sum = 0;
        for (int run = 0; run < 400; run++) {
            BiasEstimate estimate = new BiasEstimate();
            for (int sweep = 0; sweep < 1000; sweep++) {
                double share = estimate.nextShare();
                int events = new PoissonDistribution(random, 2000 * share, 1e-12, 100_000).sample();
                estimate.add(events, share * WINDOW_S);
            }
            double deviation = estimate.relative() / estimate.error();
            sum += deviation * deviation;
        }
        assertThat(sum / 400).isCloseTo(1, within(0.36));
    }
}
