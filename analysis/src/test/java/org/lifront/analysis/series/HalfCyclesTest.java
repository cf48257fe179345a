package org.lifront.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HalfCyclesTest {

    // Before cycling, then half cycle 1 with a re-solve after 1 s of 4 s, then half cycle 2 without.
    private static final double[] TIME_S = {0, 0, 1, 4, 4, 8};
    private static final double[] HALF = {0, 1, 1, 1, 2, 2};

    @Test
    void meanWeighsEachSampleByTheTimeUntilTheNext() {
        double[] values = {99, 10, 2, 77, 3, 55};
        HalfCycles halfCycles = HalfCycles.of(TIME_S, HALF);
        assertThat(halfCycles.mean(values, 1)).hasValue((10 * 1 + 2 * 3 + 3 * 4) / 8.0);
    }

    @Test
    void aConstantHasItselfAsMeanWhereverTheSamplesLie() {
        double[] values = {0, 0.9, 0.9, 0.9, 0.9, 0.9};
        assertThat(HalfCycles.of(TIME_S, HALF).mean(values, 1).orElseThrow()).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void anInterruptedCycleHasNoMean() {
        HalfCycles cut = HalfCycles.of(new double[] {0, 4, 4, 7}, new double[] {1, 1, 2, 2});
        assertThat(cut.completeCycles()).isZero();
        assertThat(cut.mean(new double[] {1, 1, 1, 1}, 1)).isEmpty();
        assertThat(cut.atEndOf(new double[] {1, 1, 1, 1}, 1)).isEmpty();
    }

    @Test
    void aCycleOfWhichOnlyTheFirstHalfRanIsNotComplete() {
        HalfCycles half = HalfCycles.of(new double[] {0, 4}, new double[] {1, 1});
        assertThat(half.completeCycles()).isZero();
    }

    @Test
    void aMeanOverNaNIsAbsent() {
        double[] values = {0, 1, Double.NaN, 1, 1, 1};
        assertThat(HalfCycles.of(TIME_S, HALF).mean(values, 1)).isEmpty();
    }

    @Test
    void valueAtTheEndIsTheLastSampleOfTheSecondHalf() {
        double[] values = {0, 1, 2, 3, 4, 5};
        assertThat(HalfCycles.of(TIME_S, HALF).atEndOf(values, 1)).hasValue(5);
        assertThat(HalfCycles.of(TIME_S, HALF).atEndOf(values, 2)).isEmpty();
    }

    @Test
    void cyclesElapsedGrowWithTimeInsideTheHalfCycle() {
        assertThat(HalfCycles.of(TIME_S, HALF).cyclesElapsed()).containsExactly(0, 0, 0.125, 0.5, 0.5, 1);
    }

    @Test
    void cyclesElapsedOfAnInterruptedHalfCycleStopShort() {
        double[] elapsed = HalfCycles.of(new double[] {0, 4, 4, 5}, new double[] {1, 1, 2, 2})
                .cyclesElapsed();
        assertThat(elapsed).containsExactly(0, 0.5, 0.5, 0.625);
    }

    @Test
    void aGapInTheHalfCyclesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HalfCycles.of(new double[] {0, 1}, new double[] {1, 3}))
                .withMessageContaining("half cycle 3");
    }

    @Test
    void nothingRecordedIsNoCycle() {
        assertThat(HalfCycles.of(new double[0], new double[0]).completeCycles()).isZero();
        assertThat(HalfCycles.of(new double[] {0}, new double[] {0}).count()).isZero();
    }
}
