package org.lifront.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.series.Curve;

class StatisticsTest {

    @Test
    void independentValuesHaveTheUsualStandardError() {
        Random random = new Random(1);
        double[] noise = random.doubles(4096).map(u -> random.nextGaussian()).toArray();

        BlockAverage average = BlockAverage.of(noise);
        // True error 1/64; of twelve levels the largest estimate counts, the coarsest scatters by a quarter: the
        // estimate
        // lies above 0.95 of the true error and below twice of it in all but one of some thousand seeds, and this is
        // fixed.
        assertThat(average.standardError()).isBetween(0.95 / 64, 2.0 / 64);
        // Four standard errors: a false alarm in 16000 seeds.
        assertThat(average.mean()).isEqualTo(0, within(4.0 / 64));
    }

    @Test
    void correlatedValuesHaveAnErrorLargerByTheCorrelationTime() {
        // x' = 0.9 x + noise: variance of the mean is larger by (1 + 0.9) / (1 - 0.9) = 19.
        Random random = new Random(2);
        double[] series = new double[1 << 15];
        for (int i = 1; i < series.length; i++) {
            series[i] = 0.9 * series[i - 1] + Math.sqrt(1 - 0.81) * random.nextGaussian();
        }

        double naive = 1 / Math.sqrt(series.length);
        // Estimate over true value: its scatter is that of the coarse levels, a quarter; bounds at -15 % and twice.
        assertThat(BlockAverage.of(series).standardError() / (naive * Math.sqrt(19)))
                .isBetween(0.85, 2.0);
        assertThat(BlockAverage.of(series).blocks()).isLessThan(series.length / 8);
    }

    @Test
    void aSingleValueHasNoError() {
        assertThat(BlockAverage.of(new double[] {3}).mean()).isEqualTo(3);
        assertThat(BlockAverage.of(new double[] {3}).standardError()).isNaN();
    }

    @Test
    void theBandOfTwoReplicasIsThatOfStudent() {
        double[] x = {0, 1};
        ReplicaBand band =
                ReplicaBand.of(List.of(Curve.of(x, new double[] {1, 5}), Curve.of(x, new double[] {3, 5})), 0.9);

        // t of one degree of freedom at 95 % is 6.3138; half the difference is the standard error.
        assertThat(band.mean().y(0)).isEqualTo(2);
        assertThat(band.high().y(0) - 2).isEqualTo(6.3138, within(1e-3));
        assertThat(band.low().y(1)).isEqualTo(5);
    }

    @Test
    void aBandOfWhatIsNowhereNegativeEndsAtZero() {
        double[] x = {0, 1};
        Curve first = Curve.of(x, new double[] {0, 1});
        Curve second = Curve.of(x, new double[] {2, 1});

        assertThat(ReplicaBand.of(List.of(first, second), 0.9).low().y(0)).isZero();
        assertThat(ReplicaBand.of(List.of(first.mapY(y -> -y), second), 0.9)
                        .low()
                        .y(0))
                .isNegative();
    }

    @Test
    void theBandHoldsTheTrueMeanAsOftenAsItSays() {
        Random random = new Random(3);
        int held = 0;
        for (int trial = 0; trial < 2000; trial++) {
            List<Curve> replicas = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                replicas.add(Curve.of(new double[1], new double[] {random.nextGaussian()}));
            }
            ReplicaBand band = ReplicaBand.of(replicas, 0.9);
            held += band.low().y(0) <= 0 && band.high().y(0) >= 0 ? 1 : 0;
        }
        // Binomial, sd 13.4; four of them: a false alarm in 16000 seeds.
        assertThat(held).isBetween(1800 - 54, 1800 + 54);
    }

    @Test
    void curvesOfDifferentLengthGoAsFarAsTheShortest() {
        ReplicaBand band = ReplicaBand.of(
                List.of(Curve.of(new double[3], new double[3]), Curve.of(new double[2], new double[2])), 0.9);

        assertThat(band.mean().size()).isEqualTo(2);
    }
}
