package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Mean of independent samples (here: one per box) with its standard error. */
final class SampleMean {

    /** Two-sided probability that a normal deviate exceeds 4.9: 1e-6. */
    private static final double STANDARD_ERRORS = 4.9;

    private int count;
    private double sum;
    private double sumOfSquares;

    void add(double sample) {
        count++;
        sum += sample;
        sumOfSquares += sample * sample;
    }

    double mean() {
        return sum / count;
    }

    double standardError() {
        return Math.sqrt((sumOfSquares / count - mean() * mean()) / (count - 1));
    }

    /**
     * Asserts that the mean is the expected one within 4.9 standard errors, and that these are small enough for the
     * check to mean something.
     *
     * @param resolution largest admissible standard error relative to the expected value
     */
    void assertMean(String what, double expected, double resolution) {
        assertThat(standardError()).as("standard error of " + what).isLessThan(resolution * Math.abs(expected));
        assertThat(mean()).as(what).isCloseTo(expected, within(STANDARD_ERRORS * standardError()));
    }
}
