package org.lifront.kmc.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.testbed.Samples;

/** Draws many times and compares with the propensities. False alarm {@link Samples#FALSE_ALARM} for each comparison. */
final class SelectionShares {

    private static final int PARTS = 8;

    private SelectionShares() {}

    /** Chi-square of how often each channel is selected; closed channels never. */
    static void assertFollowPropensities(EventSelector selector, int channels, int draws, XoShiRo256PlusPlus random) {
        long[] counts = new long[channels];
        for (int draw = 0; draw < draws; draw++) {
            counts[selector.select(random)]++;
        }
        double[] probabilities = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            probabilities[channel] = selector.propensity(channel) / selector.total();
            assertThat(counts[channel] == 0 || probabilities[channel] > 0)
                    .as("channel %d is open", channel)
                    .isTrue();
        }
        Samples.assertCounts("selections", counts, probabilities);
    }

    /** Chi-square of channel and eighth of the propensity in which the remainder lies, together. */
    static void assertRemaindersAreUniform(EventSelector selector, int channels, int draws, XoShiRo256PlusPlus random) {
        long[] counts = new long[PARTS * channels];
        for (int draw = 0; draw < draws; draw++) {
            int channel = selector.select(random);
            double share = selector.remainder() / selector.propensity(channel);
            assertThat(share).isBetween(0.0, 1.0);
            counts[PARTS * channel + (int) Math.min(PARTS - 1, PARTS * share)]++;
        }
        double[] probabilities = new double[PARTS * channels];
        for (int cell = 0; cell < probabilities.length; cell++) {
            probabilities[cell] = selector.propensity(cell / PARTS) / selector.total() / PARTS;
        }
        Samples.assertCounts("channels and remainders", counts, probabilities);
    }
}
