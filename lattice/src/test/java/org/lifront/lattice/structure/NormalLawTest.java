package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalLawTest {

    @ParameterizedTest
    // Abramowitz & Stegun, table 26.1.
    @CsvSource({"0, 0.5", "1, 0.841344746068543", "2, 0.977249868051821", "3, 0.998650101968370", "5, 0.999999713348428"
    })
    void theCumulativeProbabilityMatchesTheTable(double x, double probability) {
        assertThat(NormalLaw.cumulative(x)).isEqualTo(probability, within(2e-15));
        assertThat(NormalLaw.cumulative(-x)).isEqualTo(1 - probability, within(2e-15));
    }

    @Test
    void farTailsAreZeroAndOne() {
        assertThat(NormalLaw.cumulative(-40)).isZero();
        assertThat(NormalLaw.cumulative(40)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.3, 0.45, 0.5, 0.9, 0.999})
    void theQuantileInvertsTheCumulativeProbability(double probability) {
        assertThat(NormalLaw.cumulative(NormalLaw.quantile(probability))).isEqualTo(probability, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3678794411714423, 0.5, 0.75})
    void atTheMedianTheCorrelationFollowsTheArcSineLaw(double wanted) {
        // Sheppard 1899: two signs of normal deviates correlate as (2/pi) asin(rho).
        assertThat(NormalLaw.normalCorrelation(0.5, wanted)).isEqualTo(Math.sin(Math.PI / 2 * wanted), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.4", "0.45, 0.368", "0.45, 0.75", "0.9, 0.2"})
    void eventsOfCorrelatedDeviatesCorrelateAsWanted(double probability, double wanted) {
        double rho = NormalLaw.normalCorrelation(probability, wanted);
        double joint = jointProbability(NormalLaw.quantile(probability), rho);
        double correlation = (joint - probability * probability) / (probability * (1 - probability));
        assertThat(correlation).isEqualTo(wanted, within(1e-6));
    }

    /** P(X < t, Y < t) by midpoint integration over X of the conditional probability of Y: another route. */
    private static double jointProbability(double t, double rho) {
        int steps = 20_000;
        double width = (t + 8) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double x = -8 + (i + 0.5) * width;
            double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            sum += density * NormalLaw.cumulative((t - rho * x) / Math.sqrt(1 - rho * rho));
        }
        return sum * width;
    }
}
