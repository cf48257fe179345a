package org.lifront.analysis.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.series.Curve;

class LastCyclesTest {

    private static LastCycles of(int cycles, IntToDoubleFunction volt) {
        return new LastCycles(Curve.of(
                IntStream.rangeClosed(1, cycles).mapToDouble(n -> n - 0.5).toArray(),
                IntStream.rangeClosed(1, cycles).mapToDouble(volt).toArray()));
    }

    @Test
    void onlyTheLastSixtyFourCyclesCount() {
        LastCycles cycles = of(100, n -> n <= 36 ? 1000 : 2);
        assertThat(cycles.mean_V(100)).hasValue(2);
        assertThat(cycles.standardError_V(100)).hasValue(0);
    }

    @Test
    void ofPairsTheErrorIsThatOfThePairs() {
        // 1, 1, -1, -1, 1, 1, ...: 64 values err by 1/sqrt(63), their 32 pairs by 1/sqrt(31), and the 16 averages of
        // two
        // neighbouring pairs are all 0.
        LastCycles cycles = of(64, n -> (n - 1) / 2 % 2 == 0 ? 1 : -1);
        assertThat(cycles.mean_V(64)).hasValue(0);
        assertThat(cycles.standardError_V(64).orElseThrow()).isEqualTo(1 / Math.sqrt(31), within(1e-14));
    }

    @Test
    void fewerThanEightCyclesTellNoError() {
        assertThat(of(9, n -> 1).mean_V(7)).isEmpty();
        assertThat(of(9, n -> 1).mean_V(8)).hasValue(1);
        assertThat(of(9, n -> 1).mean_V(10)).isEmpty();
    }
}
