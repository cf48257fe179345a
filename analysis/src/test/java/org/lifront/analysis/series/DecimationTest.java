package org.lifront.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecimationTest {

    private static final int POINTS = 20_000;

    private static Curve curve(java.util.function.IntToDoubleFunction y) {
        double[] x = IntStream.range(0, POINTS).asDoubleStream().toArray();
        return Curve.of(x, IntStream.range(0, POINTS).mapToDouble(y).toArray());
    }

    private static boolean contains(Curve curve, double x, double y) {
        return IntStream.range(0, curve.size()).anyMatch(i -> curve.x(i) == x && curve.y(i) == y);
    }

    @Test
    void aSpikeAndADipOfOnePointSurvive() {
        Curve thinned = Decimation.keepingExtremes(curve(i -> i == 7777 ? 10 : i == 7779 ? -10 : Math.sin(i)), 100);
        assertThat(contains(thinned, 7777, 10)).isTrue();
        assertThat(contains(thinned, 7779, -10)).isTrue();
    }

    @Test
    void firstAndLastPointSurviveAndOrderIsKept() {
        Curve thinned = Decimation.keepingExtremes(curve(i -> Math.cos(0.01 * i)), 300);
        assertThat(thinned.x(0)).isZero();
        assertThat(thinned.x(thinned.size() - 1)).isEqualTo(POINTS - 1);
        for (int i = 1; i < thinned.size(); i++) {
            assertThat(thinned.x(i)).isGreaterThan(thinned.x(i - 1));
        }
    }

    @Test
    void theLimitIsKept() {
        for (int limit : new int[] {4, 5, 100, 1500, 1501}) {
            assertThat(Decimation.keepingExtremes(curve(i -> Math.sin(i)), limit)
                            .size())
                    .isBetween(limit / 2, limit);
        }
    }

    @Test
    void aShortCurveComesBackAsItIs() {
        Curve shortCurve = Curve.of(new double[] {1, 2}, new double[] {3, 4});
        assertThat(Decimation.keepingExtremes(shortCurve, 4)).isSameAs(shortCurve);
    }

    @Test
    void aMissingValueDoesNotHideTheExtremesBesideIt() {
        Curve thinned = Decimation.keepingExtremes(curve(i -> i % 3 == 0 ? Double.NaN : i == 1000 ? 5 : 1), 50);
        assertThat(contains(thinned, 1000, 5)).isTrue();
    }

    @Test
    void aLimitBelowFourIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimation.keepingExtremes(curve(i -> i), 3));
    }
}
