package org.lifront.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void laterChangesToTheArraysDoNotReachTheCurve() {
        double[] x = {1, 2};
        Curve curve = Curve.of(x, x);
        x[0] = 9;
        assertThat(curve.x(0)).isEqualTo(1);
        assertThat(curve.y(0)).isEqualTo(1);
    }

    @Test
    void finiteDropsPointsWithoutAValue() {
        Curve curve = Curve.of(new double[] {1, 2, 3}, new double[] {4, Double.NaN, 6})
                .finite();
        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.x(1)).isEqualTo(3);
    }

    @Test
    void mappingLeavesTheAbscissae() {
        Curve curve = Curve.of(new double[] {1, 2}, new double[] {4, 6}).mapY(y -> 10 * y);
        assertThat(curve.x(1)).isEqualTo(2);
        assertThat(curve.y(1)).isEqualTo(60);
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.of(new double[1], new double[2]));
    }
}
