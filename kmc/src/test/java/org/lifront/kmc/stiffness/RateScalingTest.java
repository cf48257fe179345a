package org.lifront.kmc.stiffness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.kmc.stiffness.StiffModels.change;
import static org.lifront.kmc.stiffness.StiffModels.step;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.chemistry.RunPlan;
import org.lifront.kmc.event.Models;

/** What the algorithm does with counts made by hand: steps 0 and 1 are a pair, 2 and 3 are slow. */
class RateScalingTest {

    private static final ScalingSettings SETTINGS = new ScalingSettings(100, 0.2, 200, 200, 0.01, 8);
    private static final int CELLS = 8;

    private final long[] counts = new long[4];
    private double time_s;

    private static RateScaling isomers() {
        return new RateScaling(StiffModels.isomers(CELLS, 1, 1), SETTINGS);
    }

    /** The pair happens at its unscaled rate in 1/s, times its factor, in so much time. */
    private void flicker(RateScaling scaling, double rate_perS, int looks, int eventsOfLook) {
        for (int look = 0; look < looks; look++) {
            counts[0] += eventsOfLook / 2;
            counts[1] += eventsOfLook / 2;
            time_s += eventsOfLook / (rate_perS * scaling.factors()[0]);
            scaling.afterInterval(counts, time_s);
        }
    }

    private void flickerUntil(RateScaling scaling, double rate_perS, double end_s) {
        while (time_s < end_s) {
            flicker(scaling, rate_perS, 1, 200);
        }
    }

    private void slowEvent(RateScaling scaling) {
        counts[2]++;
        scaling.afterInterval(counts, time_s);
    }

    @Test
    void aBalancedPairIsScaledWhenItHasSettled() {
        RateScaling scaling = isomers();
        flicker(scaling, 1e6, 1, 200);
        assertThat(scaling.factors()).containsOnly(1);
        flicker(scaling, 1e6, 40, 200);
        double[] factors = scaling.factors();
        assertThat(factors[0]).isLessThan(0.1).isEqualTo(factors[1]);
        assertThat(factors[2]).isEqualTo(1).isEqualTo(factors[3]);
    }

    @Test
    void factorsArePowersOfTwoThatKeepTheSeparation() {
        RateScaling scaling = isomers();
        for (int slow = 0; slow < 200; slow++) {
            flickerUntil(scaling, 1e6, 0.01 * (slow + 1));
            assertThat(Math.scalb(1.0, Math.getExponent(scaling.factors()[0]))).isEqualTo(scaling.factors()[0]);
            slowEvent(scaling);
        }
        assertThat(scaling.report().channels().get(0).separation())
                .isBetween(SETTINGS.separation(), 3 * SETTINGS.separation());
    }

    @Test
    void aSlowEventEndsTheSuperbasinOfASmallLattice() {
        RateScaling scaling = isomers();
        flicker(scaling, 1e6, 40, 200);
        assertThat(scaling.factors()[0]).isLessThan(1);
        slowEvent(scaling);
        assertThat(scaling.factors()).containsOnly(1);
    }

    @Test
    void aLargeLatticeWaitsForTheShareOfSlowEvents() {
        RateScaling scaling =
                new RateScaling(StiffModels.isomers(20, 1, 1), new ScalingSettings(100, 0.2, 200, 200, 0.01, 8));
        flicker(scaling, 1e6, 40, 200);
        for (int slow = 0; slow < 3; slow++) {
            slowEvent(scaling);
            assertThat(scaling.factors()[0]).isLessThan(1);
        }
        slowEvent(scaling);
        assertThat(scaling.factors()).containsOnly(1);
    }

    @Test
    void aPairWithNetProgressIsLeftAlone() {
        RateScaling scaling = isomers();
        for (int look = 1; look < 100; look++) {
            counts[0] += 126;
            counts[1] += 74;
            assertThat(scaling.afterInterval(counts, look)).isEmpty();
        }
        assertThat(scaling.report().channels().get(0).imbalance()).isCloseTo(0.26, within(1e-12));
    }

    @Test
    void aPairThatLosesItsBalanceGetsItsRatesBack() {
        RateScaling scaling = isomers();
        flicker(scaling, 1e6, 40, 200);
        assertThat(scaling.factors()[0]).isLessThan(1);
        counts[0] += 200;
        assertThat(scaling.afterInterval(counts, time_s + 1))
                .hasValueSatisfying(factors -> assertThat(factors).containsOnly(1));
        assertThat(scaling.report().channels().get(0).lapses()).isEqualTo(1);
    }

    @Test
    void aPairThatIsNotFastEnoughIsLeftAlone() {
        RateScaling scaling = isomers();
        for (int round = 0; round < 200; round++) {
            flicker(scaling, 1e6, 1, 50);
            slowEvent(scaling);
        }
        assertThat(scaling.factors()).containsOnly(1);
        assertThat(scaling.report().channels().get(0).wasScaled()).isFalse();
        assertThat(scaling.report().saving()).isEqualTo(1);
        assertThat(scaling.report().residualError()).isZero();
    }

    @Test
    void whereNothingIsSlowTheSlowestChannelSetsThePace() {
        Chemistry chemistry = StiffModels.model(
                StiffModels.square(CELLS),
                List.of("A", "B", "C"),
                List.of(
                        step("A to B", 1, change("A", "B")),
                        step("B to A", 1, change("B", "A")),
                        step("B to C", 1, change("B", "C")),
                        step("C to B", 1, change("C", "B"))));
        RateScaling scaling = new RateScaling(chemistry, SETTINGS);
        for (int slow = 0; slow < 400; slow++) {
            flickerUntil(scaling, 1e6, 0.01 * (slow + 1));
            counts[2 + slow % 2]++;
            scaling.afterInterval(counts, time_s);
        }
        assertThat(scaling.report().channels().get(1).imbalance()).isZero();
        flicker(scaling, 1e6, 10, 200);
        assertThat(scaling.factors()[0]).isLessThan(1);
        assertThat(scaling.factors()[2]).isEqualTo(1);
        assertThat(scaling.report().channels().get(0).separation()).isGreaterThan(SETTINGS.separation());
    }

    @Test
    void aGasThatOnlyHopsIsLeftAlone() {
        RateScaling scaling = new RateScaling(
                Models.exclusion(StiffModels.square(CELLS), new Fill.Amount.Fraction(0.5)), ScalingSettings.DEFAULT);
        for (int look = 1; look < 1000; look++) {
            assertThat(scaling.afterInterval(new long[] {1000L * look}, look)).isEmpty();
        }
    }

    @Test
    void hopsMustMixTheLatticeBeforeTheyAreScaled() {
        // Box of 32: 4 (32 / 2 pi)^2 = 103.75 hops a site. Mixing over 8 only: 6.5.
        assertThat(Mixing.eventsPerSite(StiffModels.square(32), Double.POSITIVE_INFINITY))
                .isCloseTo(103.75, within(0.01));
        assertThat(Mixing.eventsPerSite(StiffModels.square(32), 8)).isCloseTo(6.48, within(0.01));
        assertThat(hopsUntilScaled(8)).isBetween(32 * 32 * 6.0, 32 * 32 * 7.0);
        assertThat(hopsUntilScaled(1e9)).isBetween(32 * 32 * 103.0, 32 * 32 * 105.0);
    }

    private static double hopsUntilScaled(double mixingLength) {
        RateScaling scaling =
                new RateScaling(StiffModels.hopping(32, 1), new ScalingSettings(1, 0.2, 200, 200, 0.01, mixingLength));
        long hops = 0;
        while (scaling.factors()[0] == 1) {
            hops += 200;
            scaling.afterInterval(new long[] {hops, 0, 0}, hops * 1e-6);
        }
        return hops;
    }

    @Test
    void samplesToComeCountAsSlowEvents() {
        Chemistry model = StiffModels.with(
                StiffModels.isomers(CELLS, 1, 1), new RunPlan(1, Long.MAX_VALUE, 800, 1, 1), List.of());
        RateScaling scaling = new RateScaling(model, SETTINGS);
        flicker(scaling, 1e6, 400, 200);
        // 800 samples a second and 100 events for each: a bit more than 0.08 of the rate, rounded up to a power of two.
        assertThat(scaling.factors()[0]).isEqualTo(0.125);
    }

    @Test
    void aRestartForgetsEverything() {
        RateScaling scaling = isomers();
        flicker(scaling, 1e6, 40, 200);
        scaling.restart(counts, time_s);
        assertThat(scaling.factors()).containsOnly(1);
        RateScaling fresh = isomers();
        fresh.restart(counts, time_s);
        for (int look = 0; look < 50; look++) {
            counts[0] += 110;
            counts[1] += 110;
            time_s += 1e-4;
            assertThat(scaling.afterInterval(counts, time_s).map(Arrays::toString))
                    .isEqualTo(fresh.afterInterval(counts, time_s).map(Arrays::toString));
        }
        assertThat(scaling.report()).isEqualTo(fresh.report());
    }

    @Test
    void warningsSpeakOfSeparationBalanceAndLapses() {
        EventChannel channel =
                ReversiblePairs.find(StiffModels.isomers(CELLS, 1, 1)).get(0);
        ChannelReport poor = new ChannelReport(channel, 0.5, 0.25, 600, 400, 2500, 0.1, 0.15, 4, 0.25, 3);
        assertThat(new ScalingReport(SETTINGS, 7, List.of(poor)).warnings())
                .containsExactly(
                        "scaled channel 'A to B' and 'B to A' had 4 events for each slower one, fewer than 10: slow rates"
                                + " may be off by 25.0 %; a larger separation or a shorter interval helps",
                        "scaled channel 'A to B' and 'B to A' was out of balance by 15.0 % while scaled: it carries net"
                                + " progress and may limit the slow steps; a larger separation helps",
                        "scaled channel 'A to B' and 'B to A' left quasi-equilibrium 3 times while scaled: its imbalance"
                                + " grows between slow events; a larger separation helps");
        ChannelReport good = new ChannelReport(channel, 0.5, 0.25, 600, 400, 2500, 0.1, 0.01, 400, 0.01, 2);
        assertThat(new ScalingReport(SETTINGS, 7, List.of(good)).warnings()).isEmpty();
        assertThat(new ScalingReport(SETTINGS, 7, List.of(good)).saving()).isEqualTo(2.5);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> SETTINGS.withSeparation(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found separation 0.5, expected at least 1");
        assertThatThrownBy(() -> new ScalingSettings(100, Double.NaN, 200, 200, 0.01, 8))
                .hasMessage("found imbalance NaN, expected between 0 and 1");
        assertThatThrownBy(() -> new ScalingSettings(100, 0.2, 0, 200, 0.01, 8))
                .hasMessage("found executions 0, expected at least 1");
        assertThatThrownBy(() -> new ScalingSettings(100, 0.2, 200, 0, 0.01, 8))
                .hasMessage("found interval 0, expected at least 1 event");
        assertThatThrownBy(() -> new ScalingSettings(100, 0.2, 200, 200, 0, 8))
                .hasMessage("found superbasin share 0.0, expected above 0, at most 1");
        assertThatThrownBy(() -> new ScalingSettings(100, 0.2, 200, 200, 0.01, 0))
                .hasMessage("found mixing length 0.0, expected at least 1");
    }
}
