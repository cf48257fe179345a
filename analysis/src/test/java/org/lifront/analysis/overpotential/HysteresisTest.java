package org.lifront.analysis.overpotential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lifront.analysis.series.HalfCycles;

class HysteresisTest {

    private static final double[] TIME_S = {0, 0, 1800, 3600, 3600, 5400, 7200};
    private static final double[] HALF = {0, 1, 1, 1, 2, 2, 2};
    private static final double[] ELECTRODE_V = {0, 2, 4, 4, 1, 1, 1};
    private static final double[] CURRENT_A = {0, 1e-5, 1e-5, 1e-5, -1e-5, -1e-5, -1e-5};
    private static final double[] CELL_V = {0, 3, 5, 5, 5, 3, 3};

    private static Hysteresis hysteresis() {
        return Hysteresis.of(HalfCycles.of(TIME_S, HALF), ELECTRODE_V, CURRENT_A, CELL_V);
    }

    @Test
    void asymmetryIsStrippingMinusPlating() {
        assertThat(hysteresis().asymmetry_V(1).orElseThrow()).isEqualTo(3 - 1, within(1e-12));
    }

    @Test
    void lossIsTheAreaOfTheLoop() {
        // Mean of 4 V in either half cycle, 10 uA for two hours.
        assertThat(hysteresis().loss_J(1).orElseThrow()).isEqualTo(4 * 1e-5 * 7200, within(1e-12));
    }

    @Test
    void anIncompleteCycleHasNeither() {
        assertThat(hysteresis().asymmetry_V(2)).isEmpty();
        assertThat(hysteresis().loss_J(2)).isEmpty();
        assertThat(hysteresis().asymmetry_V(0)).isEmpty();
    }
}
