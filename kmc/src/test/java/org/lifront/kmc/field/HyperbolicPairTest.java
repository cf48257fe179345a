package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HyperbolicPairTest {

    private final HyperbolicPair pair = new HyperbolicPair();

    @Test
    void bothAgreeWithTheLibraryToAFewUnitsInTheLastPlaceOverTheWholeRange() {
        for (double w = 1e-12; w < 700; w *= 1.0007) {
            pair.find(w);
            assertThat(pair.sinh() / StrictMath.sinh(w)).as("sinh %s", w).isEqualTo(1, within(2e-15));
            assertThat(pair.cosh() / StrictMath.cosh(w)).as("cosh %s", w).isEqualTo(1, within(2e-15));
        }
    }

    @Test
    void atZeroTheyAreZeroAndOne() {
        pair.find(0);
        assertThat(pair.sinh()).isZero();
        assertThat(pair.cosh()).isEqualTo(1);
    }

    @Test
    void tooLargeArgumentsGiveInfinity() {
        pair.find(711);
        assertThat(pair.sinh()).isInfinite();
        assertThat(pair.cosh()).isInfinite();
    }
}
