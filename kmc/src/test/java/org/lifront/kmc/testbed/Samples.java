package org.lifront.kmc.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/** Statistical comparisons. Each raises a false alarm with a probability of {@link #FALSE_ALARM}. */
public final class Samples {

    /** Probability that a comparison fails although the samples are as claimed. */
    public static final double FALSE_ALARM = 1e-6;

    /** Two-sided normal quantile of {@link #FALSE_ALARM}. */
    private static final double SIGMAS = 4.89;

    /** Two-sided quantile of {@link #FALSE_ALARM} of Student's t with 49 degrees of freedom. */
    private static final double STUDENT_49 = 5.60;

    private Samples() {}

    /**
     * Chi-square test of counts against probabilities that add up to one. Neighbouring classes are joined until each
     * expects at least ten counts.
     */
    public static void assertCounts(String what, long[] counts, double[] probabilities) {
        long total = Arrays.stream(counts).sum();
        double statistic = 0;
        int classes = 0;
        double expected = 0;
        double counted = 0;
        double left = total;
        for (int i = 0; i < counts.length; i++) {
            expected += total * probabilities[i];
            counted += counts[i];
            boolean restIsEnough = left - expected >= 10 || i == counts.length - 1;
            if (expected >= 10 && restIsEnough) {
                statistic += (counted - expected) * (counted - expected) / expected;
                classes++;
                left -= expected;
                expected = 0;
                counted = 0;
            }
        }
        double p = 1 - new ChiSquaredDistribution(classes - 1.0).cumulativeProbability(statistic);
        assertThat(p)
                .as("%s: chi-square %.1f in %d classes", what, statistic, classes)
                .isGreaterThan(FALSE_ALARM);
    }

    /** Kolmogorov-Smirnov test of waiting times against an exponential law. */
    public static void assertExponential(String what, double[] times_s, double rate_perS) {
        double[] sorted = times_s.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double cumulative = -Math.expm1(-rate_perS * sorted[i]);
            double below = cumulative - (double) i / sorted.length;
            double above = (i + 1.0) / sorted.length - cumulative;
            distance = Math.max(distance, Math.max(below, above));
        }
        double p = 1 - new KolmogorovSmirnovTest().ksSum(distance * Math.sqrt(sorted.length), 1e-12, 100_000);
        assertThat(p).as("%s: KS distance %.5f", what, distance).isGreaterThan(FALSE_ALARM);
    }

    /** A binomial count against its expectation. */
    public static void assertBinomial(String what, long count, long trials, double probability) {
        double sigma = Math.sqrt(trials * probability * (1 - probability));
        assertThat((double) count).as(what).isCloseTo(trials * probability, within(SIGMAS * sigma));
    }

    /**
     * The mean of fifty nearly independent batches against an exact value.
     *
     * @param resolution largest admissible relative standard error, so that the comparison means something
     */
    public static void assertMeanOf50(String what, double[] batches, double exact, double resolution) {
        assertThat(batches).hasSize(50);
        double mean = Arrays.stream(batches).average().orElseThrow();
        double squares =
                Arrays.stream(batches).map(b -> (b - mean) * (b - mean)).sum();
        double error = Math.sqrt(squares / (49 * 50));
        assertThat(error).as("standard error of " + what).isLessThan(resolution * Math.abs(exact));
        assertThat(mean).as(what).isCloseTo(exact, within(STUDENT_49 * error));
    }
}
