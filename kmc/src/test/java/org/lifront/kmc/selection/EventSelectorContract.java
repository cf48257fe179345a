package org.lifront.kmc.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
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
    }

    @Test
    void aChannelOfPropensityZeroIsNeverSelected() {
        for (int channels = 1; channels <= 40; channels++) {
            for (int open = 0; open < channels; open++) {
                EventSelector selector = selector(channels);
                selector.set(open, 0.1);
                assertThat(selector.select(new ExtremeDraws(ExtremeDraws.SMALLEST, 9)))
                        .isEqualTo(open);
                assertThat(selector.select(new ExtremeDraws(ExtremeDraws.LARGEST, 9)))
                        .isEqualTo(open);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyDrawUpToTheVeryEndFindsAnOpenChannel(long seed) {
        XoShiRo256PlusPlus random = Structures.random(seed);
        int channels = 2 + random.nextInt(90);
        EventSelector selector = selector(channels);
        selector.set(0, 1e-3);
        for (int update = 0; update < 300; update++) {
            boolean closes = random.nextBoolean();
            selector.set(1 + random.nextInt(channels - 1), closes ? 0 : Math.pow(10, 24 * random.nextDouble() - 12));
            for (int numbers = 0; numbers < 4; numbers++) {
                assertOpen(selector, selector.select(new ExtremeDraws(ExtremeDraws.SMALLEST, numbers)));
                assertOpen(selector, selector.select(new ExtremeDraws(ExtremeDraws.LARGEST, numbers)));
                assertOpen(selector, selector.select(random));
            }
        }
    }

    private static void assertOpen(EventSelector selector, int channel) {
        assertThat(selector.propensity(channel)).isPositive();
        assertThat(selector.remainder()).isBetween(0.0, selector.propensity(channel));
    }

    @Test
    void updatesReplaceAndDoNotAccumulate() {
        EventSelector selector = of(1, 2, 3);
        selector.set(1, 0);
        selector.set(2, 4);
        selector.set(2, 4);
        assertThat(selector.total()).isEqualTo(5);
        selector.set(1, 7);
        selector.set(2, 0);
        assertThat(selector.total()).isEqualTo(8);
        selector.set(0, 0);
        assertThat(selector.select(Structures.random(1))).isEqualTo(1);
    }

    @Test
    void theTotalDoesNotDriftWithTheNumberOfUpdates() {
        EventSelector worn = selector(50);
        wear(worn, 50, 1_000_000, 11);
        EventSelector fresh = selector(50);
        for (int channel = 0; channel < 50; channel++) {
            fresh.set(channel, worn.propensity(channel));
        }
        assertThat(worn.total()).isEqualTo(fresh.total());
        for (int channel = 0; channel < 50; channel++) {
            worn.set(channel, 0);
        }
        assertThat(worn.total()).isZero();
        worn.set(3, 1e-300);
        assertThat(worn.total()).isEqualTo(1e-300);
    }

    /** Sets channels at random to 0 or to something between 1e-12 and 1e12. */
    private static void wear(EventSelector selector, int channels, int updates, long seed) {
        XoShiRo256PlusPlus random = Structures.random(seed);
        for (int update = 0; update < updates; update++) {
            double propensity = random.nextInt(4) == 0 ? 0 : Math.pow(10, 24 * random.nextDouble() - 12);
            selector.set(random.nextInt(channels), propensity);
        }
    }

    @Test
    void aClearedSelectorDoesWhatAFreshOneDoes() {
        EventSelector cleared = selector(50);
        wear(cleared, 50, 1000, 12);
        cleared.clear();
        assertThat(cleared.total()).isZero();
        EventSelector fresh = selector(50);
        wear(cleared, 50, 1000, 13);
        wear(fresh, 50, 1000, 13);
        XoShiRo256PlusPlus one = Structures.random(14);
        XoShiRo256PlusPlus two = Structures.random(14);
        for (int draw = 0; draw < 1000; draw++) {
            assertThat(cleared.select(one)).isEqualTo(fresh.select(two));
            assertThat(cleared.remainder()).isEqualTo(fresh.remainder());
        }
    }

    @Test
    void theTotalOfPropensitiesOverManyOrdersOfMagnitudeIsTheirSum() {
        assertThat(of(1e-12, 1, 1e-6, 1e6).total()).isCloseTo(1e6 + 1 + 1e-6, within(1e-9));
        assertThat(of(1e-12, 1e12).total()).isEqualTo(1e12);
        assertThat(of(1e-12, 0, 0).total()).isEqualTo(1e-12);
    }

    /** Chi-square over 37 channels, 400 000 draws; false alarm {@link Samples#FALSE_ALARM} each. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void frequenciesFollowThePropensities(long seed) {
        XoShiRo256PlusPlus random = Structures.random(seed);
        EventSelector selector = selector(37);
        for (int channel = 0; channel < 37; channel++) {
            selector.set(channel, channel % 5 == 0 ? 0 : Math.pow(10, 3 * random.nextDouble()));
        }
        SelectionShares.assertFollowPropensities(selector, 37, 400_000, random);
    }

    /** Groups of one power of two, half of it filled low and half high; false alarm {@link Samples#FALSE_ALARM}. */
    @Test
    void frequenciesDoNotDependOnWhereInItsPowerOfTwoAPropensityLies() {
        EventSelector selector = selector(40);
        for (int channel = 0; channel < 40; channel++) {
            selector.set(channel, channel < 20 ? 1.0 : 0.5 * Math.nextDown(2.0));
        }
        SelectionShares.assertFollowPropensities(selector, 40, 400_000, Structures.random(24));
    }

    /**
     * Many small and few large propensities, from 1e-12 to 1e12, such that every decade has the same share. False alarm
     * {@link Samples#FALSE_ALARM}.
     */
    @Test
    void decadesFromTinyToHugeKeepTheirShares() {
        int[] membersOfDecade = {100_000, 10_000, 1000, 100, 10, 1};
        int channels = 111_111;
        for (double smallest : new double[] {1e-12, 1e7}) {
            EventSelector selector = selector(channels);
            int channel = 0;
            for (int decade = 0; decade < 6; decade++) {
                for (int member = 0; member < membersOfDecade[decade]; member++) {
                    selector.set(channel++, smallest * Math.pow(10, decade));
                }
            }
            long[] counts = new long[6];
            XoShiRo256PlusPlus random = Structures.random(25);
            for (int draw = 0; draw < 6000; draw++) {
                double size = selector.propensity(selector.select(random)) / smallest;
                counts[(int) Math.round(Math.log10(size))]++;
            }
            double[] equal = {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
            Samples.assertCounts("decades", counts, equal);
        }
    }

    /** After 10^5 updates, chi-square of the channels that are left; false alarm {@link Samples#FALSE_ALARM} each. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void frequenciesAreThoseOfTheLastUpdates(long seed) {
        EventSelector selector = selector(64);
        wear(selector, 64, 100_000, seed);
        XoShiRo256PlusPlus random = Structures.random(seed + 100);
        for (int update = 0; update < 1000; update++) {
            double propensity = random.nextInt(3) == 0 ? 0 : 1 + random.nextDouble() * 30;
            selector.set(random.nextInt(64), propensity);
        }
        SelectionShares.assertFollowPropensities(selector, 64, 200_000, random);
    }

    /** Chi-square over 9 channels and 8 parts of each, 400 000 draws; false alarm {@link Samples#FALSE_ALARM}. */
    @Test
    void theRemainderIsUniformInTheChannelAndIndependentOfTheChoice() {
        EventSelector selector = of(0.25, 0, 3, 0.5, 0, 1.999, 1.25, 2, 0);
        SelectionShares.assertRemaindersAreUniform(selector, 9, 400_000, Structures.random(26));
    }
}
