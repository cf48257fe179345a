package org.lifront.kmc.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionRejectionSelectorTest extends EventSelectorContract {

    @Override
    EventSelector selector(int channels) {
        return new CompositionRejectionSelector(channels);
    }

    @Test
    void theSumOfAGroupIsExact() {
        EventSelector selector = selector(3000);
        for (int channel = 0; channel < 3000; channel++) {
            selector.set(channel, Math.nextUp(1.0));
        }
        assertThat(selector.total()).isEqualTo(3000 * Math.nextUp(1.0));
        for (int channel = 1; channel < 3000; channel++) {
            selector.set(channel, 0);
        }
        assertThat(selector.total()).isEqualTo(Math.nextUp(1.0));
    }

    @Test
    void aPropensityWithoutAFullSignificandCountsAsZero() {
        EventSelector selector = selector(2);
        selector.set(0, 1e-310);
        assertThat(selector.total()).isZero();
        selector.set(1, Double.MIN_NORMAL);
        assertThat(selector.total()).isEqualTo(Double.MIN_NORMAL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.POSITIVE_INFINITY, Double.NaN})
    void aPropensityThatIsNoRateIsRefused(double propensity_perS) {
        assertThatThrownBy(() -> selector(1).set(0, propensity_perS)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
