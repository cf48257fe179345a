package org.lifront.kmc.stiffness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ChemistryReader;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.event.Models;

/**
 * Runs with two time scales. Statistical comparisons allow 4.5 standard errors: a false alarm has a probability of 7e-6 each,
 * 1e-4 for all of this class together; the standard errors come from 50 blocks, whose t distribution makes that 6e-4. Seeds
 * are fixed.
 */
class StiffRunTest {

    private static final double LIMIT = 4.5;

    private static RateScaling scaling(Chemistry chemistry) {
        return new RateScaling(chemistry, ScalingSettings.DEFAULT);
    }

    @Test
    void aScaledRunSeesTheSameAsAPlainOneWithFarFewerEvents() {
        Chemistry chemistry = StiffModels.pairReaction(16, 2e4, 2e4, 0.25);
        ScaledRun plain = new ScaledRun(chemistry, null, 5);
        ScaledRun scaled = new ScaledRun(chemistry, scaling(chemistry), 6);
        double[][] reactions = new double[2][500];
        double[][] shares = new double[2][500];
        long[] events = new long[2];
        for (int which = 0; which < 2; which++) {
            ScaledRun run = which == 0 ? plain : scaled;
            run.to(0.2);
            long before = run.process.eventCount();
            for (int sample = 0; sample < 500; sample++) {
                long reactionsBefore = run.count(2);
                run.to(0.2 + 0.02 * (sample + 1));
                shares[which][sample] = run.share("particle");
                reactions[which][sample] = run.count(2) - reactionsBefore;
            }
            events[which] = run.process.eventCount() - before;
        }
        assertThat(Blocks.of(shares[0]).z(Blocks.of(shares[1]))).isBetween(-LIMIT, LIMIT);
        assertThat(Blocks.of(reactions[0]).z(Blocks.of(reactions[1]))).isBetween(-LIMIT, LIMIT);
        assertThat(events[0]).isGreaterThan(50 * events[1]);
    }

    @Test
    void slowRatesAndSharesOfIsomersAreThoseOfTheExactSolution() {
        Chemistry chemistry = StiffModels.isomers(8, 1e5, 1e5);
        RateScaling scaling = scaling(chemistry);
        ScaledRun run = new ScaledRun(chemistry, scaling, 7);
        run.to(3);
        double[][] shares = run.sample(5000, 0.1, "A", "B", "C");
        // Stationary: A to B balances B to A and B to C; B to C balances C to A.
        double bOverA = 1e5 / (1e5 + 1);
        double a = 1 / (1 + 2 * bOverA);
        double[] exact = {a, a * bOverA, a * bOverA};
        double allowed = scaling.report().residualError();
        for (int species = 0; species < 3; species++) {
            Blocks mean = Blocks.of(shares[species]);
            assertThat(mean.mean() - exact[species])
                    .isBetween(
                            -LIMIT * mean.standardError() - allowed * exact[species],
                            LIMIT * mean.standardError() + allowed * exact[species]);
        }
        assertThat(scaling.report().saving()).isGreaterThan(100);
        assertThat(scaling.report().warnings()).isEmpty();
    }

    @Test
    void onALargeLatticeASuperbasinHoldsManySlowEventsAndNoiseEndsNone() {
        Chemistry chemistry = StiffModels.pairReaction(48, 3e4, 3e4, 0.25);
        RateScaling scaling = scaling(chemistry);
        ScaledRun run = new ScaledRun(chemistry, scaling, 15);
        run.forEvents(100_000);
        long reactionsBefore = run.count(2);
        long superbasinsBefore = scaling.report().superbasins();
        run.forEvents(2_000_000);
        ScalingReport report = scaling.report();
        assertThat(report.channels().get(0).lapses()).isZero();
        assertThat(run.count(2) - reactionsBefore).isGreaterThan(23 * (report.superbasins() - superbasinsBefore));
        assertThat(report.saving()).isGreaterThan(100);
    }

    /** The shorter interval and the longer superbasins let the separation come close to its least value. */
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 0", "16, 0", "64, 0", "256, 0"})
    void theErrorFallsWithTheSeparationAndIsCoveredByItsEstimate(double separation, int warnings) {
        Chemistry chemistry = StiffModels.isomers(8, 1e5, 1e5);
        RateScaling scaling = new RateScaling(chemistry, new ScalingSettings(separation, 0.2, 200, 20, 0.3, 1));
        ScaledRun run = new ScaledRun(chemistry, scaling, 8);
        run.to(3);
        Blocks share = Blocks.of(run.sample(5000, 0.1, "B")[0]);
        double error = share.mean() * 3 - 1;
        double noise = LIMIT * share.standardError() * 3;
        double separationFound = scaling.report().channels().get(0).separation();
        assertThat(Math.abs(error)).isLessThan(scaling.report().residualError() + noise);
        assertThat(separationFound).isGreaterThan(separation);
        assertThat(scaling.report().warnings()).hasSizeGreaterThanOrEqualTo(warnings);
    }

    /**
     * In the limit of fast hops the number n of particles on M sites is a birth-death chain: up by 1 at the rate M - n, down
     * by 2 at 0.25 times the ordered pairs of occupied neighbours, 4 n (n - 1) / (M - 1) on average. The binomial
     * distribution of M sites that are occupied with probability 1/2 is stationary, as insertion shows.
     */
    @Test
    void fastHopsAreScaledAndLeaveTheWellMixedLimit() {
        Chemistry chemistry = StiffModels.hopping(8, 1e6);
        RateScaling scaling = new RateScaling(chemistry, ScalingSettings.DEFAULT.withSeparation(100));
        ScaledRun run = new ScaledRun(chemistry, scaling, 9);
        run.to(3);
        Blocks share = Blocks.of(run.sample(4000, 0.05, "particle")[0]);
        double exact = 0.5;
        assertThat((share.mean() - exact) / share.standardError()).isBetween(-LIMIT, LIMIT);
        assertThat(scaling.report().saving()).isGreaterThan(100);
        assertThat(scaling.factors()[1]).isEqualTo(1);
    }

    @Test
    void aSystemWithoutAFastPairIsLeftAlone() {
        Chemistry chemistry = StiffModels.isomers(8, 3, 2);
        RateScaling scaling = scaling(chemistry);
        ScaledRun watched = new ScaledRun(chemistry, scaling, 10);
        ScaledRun plain = new ScaledRun(chemistry, null, 10);
        watched.forEvents(100_000);
        plain.forEvents(100_000);
        assertThat(watched.recompilations()).isZero();
        assertThat(scaling.factors()).containsOnly(1);
        assertThat(watched.fingerprint()).isEqualTo(plain.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-linear", "02-exclusion", "03-erbium", "06-co-oxidation"})
    void exampleModelsWithOneTimeScaleAreLeftAlone(String model) {
        Chemistry chemistry = ChemistryReader.read(Path.of("../runs/models/" + model + ".yaml"));
        RateScaling scaling = scaling(chemistry);
        new ScaledRun(chemistry, scaling, 11).forEvents(100_000);
        assertThat(scaling.factors()).containsOnly(1);
    }

    @Test
    void aGasThatOnlyHopsHasTheSameTrajectory() {
        Chemistry chemistry = Models.exclusion(StiffModels.square(16), new Fill.Amount.Fraction(0.3));
        ScaledRun watched = new ScaledRun(chemistry, scaling(chemistry), 12);
        ScaledRun plain = new ScaledRun(chemistry, null, 12);
        watched.forEvents(50_000);
        plain.forEvents(50_000);
        assertThat(watched.fingerprint()).isEqualTo(plain.fingerprint());
    }

    @Test
    void theSameSeedGivesTheSameScaledTrajectory() {
        Chemistry chemistry = StiffModels.pairReaction(16, 1e4, 1e4, 0.25);
        ScaledRun one = new ScaledRun(chemistry, scaling(chemistry), 13);
        ScaledRun other = new ScaledRun(chemistry, scaling(chemistry), 13);
        one.forEvents(200_000);
        other.forEvents(200_000);
        assertThat(one.recompilations()).isGreaterThan(100);
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    }

    @Test
    void aStallOfAPlainRunIsSeenAndOfAScaledOneIsNot() {
        Chemistry chemistry = StiffModels.isomers(8, 1e5, 1e5);
        StallDiagnosis diagnosis = new StallDiagnosis(chemistry);
        ScaledRun plain = new ScaledRun(chemistry, null, 14);
        plain.forEvents(100_000);
        assertThat(diagnosis.of(plain.process.countOfStep(), plain.process.time_s(), false))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("99.9 % of the last 100 000 events are 'A to B'"));
        RateScaling scaling = scaling(chemistry);
        ScaledRun scaled = new ScaledRun(chemistry, scaling, 14);
        scaled.forEvents(100_000);
        assertThat(diagnosis.of(scaled.process.countOfStep(), scaled.process.time_s(), scaling.report()))
                .isEmpty();
    }
}
