package org.lifront.kmc.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.testbed.Samples;
import org.lifront.kmc.testbed.Structures;

/** What every selector must do; each one runs this suite. */
abstract class EventSelectorContract {

    /** A selector with all propensities 0. */
    abstract EventSelector selector(int channels);

    private EventSelector of(double... propensities) {
        EventSelector selector = selector(propensities.length);
        for (int channel = 0; channel < propensities.length; channel++) {
            selector.set(channel, propensities[channel]);
        }
        return selector;
    }

    @Test
    void aFreshSelectorIsEmpty() {
        EventSelector selector = selector(7);
        assertThat(selector.total()).isZero();
        for (int channel = 0; channel < 7; channel++) {
            assertThat(selector.propensity(channel)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 1000})
    void totalIsTheSumForAnyNumberOfChannels(int channels) {
        EventSelector selector = selector(channels);
        for (int channel = 0; channel < channels; channel++) {
            selector.set(channel, channel + 0.5);
            assertThat(selector.propensity(channel)).isEqualTo(channel + 0.5);
        }
        assertThat(selector.total()).isEqualTo(0.5 * channels * channels);
        assertThat(selector.select(0)).isZero();
        assertThat(selector.select(Math.nextDown(selector.total()))).isEqualTo(channels - 1);
    }

    @Test
    void aChannelOwnsTargetsOfALengthEqualToItsPropensity() {
        double[] propensities = {0.25, 0, 3, 0.5, 0, 0, 1.25, 2, 0};
        EventSelector selector = of(propensities);
        int steps = 7 * 1024;
        int[] owned = new int[propensities.length];
        for (int step = 0; step < steps; step++) {
            owned[selector.select(7.0 * step / steps)]++;
        }
        for (int channel = 0; channel < propensities.length; channel++) {
            assertThat(owned[channel]).isEqualTo((int) (1024 * propensities[channel]));
        }
    }

    @Test
    void theRemainderRunsThroughTheChannel() {
        EventSelector selector = of(1, 0, 2, 0.5);
        for (double target = 0; target < 3.5; target += 0.125) {
            int channel = selector.select(target);
            double start = channel == 0 ? 0 : channel == 2 ? 1 : 3;
            assertThat(selector.remainder()).isEqualTo(target - start).isBetween(0.0, selector.propensity(channel));
        }
    }

    @Test
    void aChannelOfPropensityZeroIsNeverSelected() {
        for (int channels = 1; channels <= 40; channels++) {
            for (int open = 0; open < channels; open++) {
                EventSelector selector = selector(channels);
                selector.set(open, 0.1);
                assertThat(selector.select(0)).isEqualTo(open);
                assertThat(selector.select(Math.nextDown(0.1))).isEqualTo(open);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTargetUpToTheVeryEndFindsAnOpenChannel(long seed) {
        UniformRandomProvider random = Structures.random(seed);
        int channels = 2 + random.nextInt(90);
        EventSelector selector = selector(channels);
        selector.set(0, 1e-3);
        for (int update = 0; update < 300; update++) {
            boolean closes = random.nextBoolean();
            selector.set(1 + random.nextInt(channels - 1), closes ? 0 : Math.pow(10, 24 * random.nextDouble() - 12));
            double total = selector.total();
            double[] targets = {0, random.nextDouble() * total, Math.nextDown(total), (1 - 0x1p-53) * total};
            for (double target : targets) {
                int channel = selector.select(target);
                assertThat(selector.propensity(channel)).isPositive();
                assertThat(selector.remainder()).isBetween(0.0, selector.propensity(channel));
            }
        }
    }

    @Test
    void updatesReplaceAndDoNotAccumulate() {
        EventSelector selector = of(1, 2, 3);
        selector.set(1, 0);
        selector.set(2, 4);
        selector.set(2, 4);
        assertThat(selector.total()).isEqualTo(5);
        assertThat(selector.select(1)).isEqualTo(2);
        selector.set(1, 7);
        assertThat(selector.total()).isEqualTo(12);
        assertThat(selector.select(1)).isEqualTo(1);
        assertThat(selector.select(8)).isEqualTo(2);
    }

    @Test
    void theTotalDoesNotDriftWithTheNumberOfUpdates() {
        UniformRandomProvider random = Structures.random(11);
        int channels = 50;
        EventSelector worn = selector(channels);
        for (int update = 0; update < 200_000; update++) {
            worn.set(random.nextInt(channels), Math.pow(10, 16 * random.nextDouble() - 8));
        }
        EventSelector fresh = selector(channels);
        for (int channel = 0; channel < channels; channel++) {
            fresh.set(channel, worn.propensity(channel));
        }
        assertThat(worn.total()).isEqualTo(fresh.total());
        for (int channel = 0; channel < channels; channel++) {
            worn.set(channel, 0);
        }
        assertThat(worn.total()).isZero();
    }

    @Test
    void propensitiesOverManyOrdersOfMagnitudeKeepTheirShares() {
        EventSelector selector = of(1e-12, 1, 1e-6, 1e6);
        assertThat(selector.total()).isCloseTo(1e6 + 1 + 1e-6, within(1e-9));
        assertThat(selector.select(0.5e-12)).isZero();
        assertThat(selector.select(0.5)).isEqualTo(1);
        assertThat(selector.select(1 + 0.5e-6)).isEqualTo(2);
        assertThat(selector.select(2)).isEqualTo(3);
    }

    /** Chi-square over 37 channels, 400 000 draws; false alarm {@link Samples#FALSE_ALARM} each. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void frequenciesFollowThePropensities(long seed) {
        UniformRandomProvider random = Structures.random(seed);
        int channels = 37;
        EventSelector selector = selector(channels);
        double[] probabilities = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            selector.set(channel, channel % 5 == 0 ? 0 : Math.pow(10, 3 * random.nextDouble()));
        }
        for (int channel = 0; channel < channels; channel++) {
            probabilities[channel] = selector.propensity(channel) / selector.total();
        }
        long[] counts = new long[channels];
        for (int draw = 0; draw < 400_000; draw++) {
            counts[selector.select(random.nextDouble() * selector.total())]++;
        }
        for (int channel = 0; channel < channels; channel += 5) {
            assertThat(counts[channel]).isZero();
        }
        Samples.assertCounts("selections", counts, probabilities);
    }
}
