package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthStatisticsTest {

    private static final GrowthStatistics ALUMINA = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 2e-9, 0.4e-9);

    @Test
    void aFilmOf15NanometresIsRoughBy136Picometres() {
        assertThat(ALUMINA.mean_m(150)).isEqualTo(15e-9, within(1e-20));
        assertThat(Math.sqrt(ALUMINA.variance_m2(150))).isEqualTo(1.3555e-9, within(1e-13));
    }

    @Test
    void theBareFractionDecaysWithTheMeanThickness() {
        assertThat(ALUMINA.bareFraction(0)).isEqualTo(1);
        assertThat(ALUMINA.bareFraction(4)).isEqualTo(Math.exp(-1), within(1e-15));
        assertThat(ALUMINA.bareFraction(8)).isEqualTo(Math.exp(-2), within(1e-15));
    }

    @Test
    void nucleationPerCycleLeavesTheBareFraction() {
        double bare = 1;
        for (int cycle = 0; cycle < 25; cycle++) {
            bare *= 1 - ALUMINA.nucleationPerCycle();
        }
        assertThat(bare).isEqualTo(ALUMINA.bareFraction(25), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void lengthsMustBePositive(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowthStatistics(bad, 1e-5, 2e-9, 4e-10))
                .withMessage("the growth per cycle must be positive, got " + bad + " m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowthStatistics(1e-10, 1e-5, bad, 4e-10))
                .withMessage("the correlation length must be positive, got " + bad + " m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowthStatistics(1e-10, 1e-5, 2e-9, bad))
                .withMessage("the pinhole decay must be positive, got " + bad + " m");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void theRoughnessMustNotBeNegative(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowthStatistics(1e-10, bad, 2e-9, 4e-10))
                .withMessage("the roughness must not be negative, got " + bad + " sqrt(m)");
    }
}
