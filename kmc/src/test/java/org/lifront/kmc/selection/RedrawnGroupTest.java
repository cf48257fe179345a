package org.lifront.kmc.selection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.testbed.Structures;

/** The contract would notice the one mistake that composition-rejection invites. */
class RedrawnGroupTest {

    private final EventSelectorContract contract = new EventSelectorContract() {
        @Override
        EventSelector selector(int channels) {
            return new GroupRedrawingSelector(channels);
        }
    };

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void frequenciesOfAMutantThatRedrawsTheGroupAreRefused(long seed) {
        assertThatThrownBy(() -> contract.frequenciesFollowThePropensities(seed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("chi-square");
    }

    @Test
    void theMutantIsAsGoodAsTheOriginalWhereItNeverRejectsInOneGroupOnly() {
        EventSelector selector = new GroupRedrawingSelector(8);
        XoShiRo256PlusPlus random = Structures.random(5);
        for (int channel = 0; channel < 8; channel++) {
            selector.set(channel, 1 + channel / 8.0);
        }
        SelectionShares.assertFollowPropensities(selector, 8, 400_000, random);
    }
}
