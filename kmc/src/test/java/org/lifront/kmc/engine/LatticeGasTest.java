package org.lifront.kmc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.selection.EventSelector;
import org.lifront.kmc.selection.LinearScanSelector;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.testbed.Samples;
import org.lifront.kmc.testbed.Structures;

/** Stationary averages of hopping particles against enumeration. False alarm {@link Samples#FALSE_ALARM} each. */
class LatticeGasTest {

    private static final int BATCHES = 50;

    /** Time averages of total rate and unlike bonds over fifty batches, after one batch of equilibration. */
    private static double[][] averages(LatticeGas gas, boolean tree, long seed, double batch_s) {
        EventSelector selector = tree ? new SumTreeSelector(gas.siteCount()) : new LinearScanSelector(gas.siteCount());
        SerialEngine engine = SerialEngine.rejectionFree(gas, selector, Structures.random(seed));
        engine.refresh();
        engine.advance(batch_s, () -> false);
        double[][] means = new double[2][BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            double end_s = (batch + 2) * batch_s;
            boolean reached = false;
            while (!reached) {
                double rate_perS = selector.total();
                int bonds = gas.unlikeBonds();
                double from_s = engine.time_s();
                reached = engine.advance(end_s, () -> true);
                means[0][batch] += rate_perS * (engine.time_s() - from_s) / batch_s;
                means[1][batch] += bonds * (engine.time_s() - from_s) / batch_s;
            }
        }
        return means;
    }

    /** Sum over all configurations of n particles with the weight exp(-unlike bonds / T). */
    private static double[] enumerate(LatticeGas gas, int particles) {
        double weights = 0;
        double rates = 0;
        double bonds = 0;
        for (int bits = 0; bits < 1 << gas.siteCount(); bits++) {
            if (Integer.bitCount(bits) == particles) {
                gas.setBits(bits);
                double weight = Math.exp(-gas.unlikeBonds() / LatticeGas.LINEAR);
                weights += weight;
                rates += weight * gas.totalRate_perS();
                bonds += weight * gas.unlikeBonds();
            }
        }
        return new double[] {rates / weights, bonds / weights};
    }

    @Test
    void enumerationOfTheSquareGivesThePublishedFigures() {
        double[] exact = enumerate(new LatticeGas(4, 2, LatticeGas.LINEAR), 8);
        assertThat(exact[0]).isCloseTo(11.946514, within(5e-7));
        assertThat(exact[1]).isCloseTo(15.495502, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void theInteractingSquareHasItsExactTotalRateAndUnlikeBonds(boolean tree, long seed) {
        LatticeGas gas = new LatticeGas(4, 2, LatticeGas.LINEAR);
        gas.fillFirst(8);
        double[][] means = averages(gas, tree, seed, 500);
        Samples.assertMeanOf50("total rate", means[0], 11.946514, 0.002);
        Samples.assertMeanOf50("unlike bonds", means[1], 15.495502, 0.002);
    }

    @Test
    void theInteractingCubeHasItsExactTotalRateAndUnlikeBonds() {
        LatticeGas gas = new LatticeGas(3, 3, LatticeGas.LINEAR);
        gas.fillFirst(6);
        double[][] means = averages(gas, true, 5, 200);
        Samples.assertMeanOf50("total rate", means[0], 21.015907, 0.002);
        Samples.assertMeanOf50("unlike bonds", means[1], 27.089873, 0.002);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 7", "0.5, 8", "0.9, 9"})
    void simpleExclusionHasItsExactTotalRate(double concentration, long seed) {
        LatticeGas gas = LatticeGas.random(6, concentration, LatticeGas.OFF, seed);
        int sites = gas.siteCount();
        int particles = gas.particles();
        double exact = 6.0 * particles * (sites - particles) / (sites - 1);
        Samples.assertMeanOf50("total rate", averages(gas, true, seed, 5)[0], exact, 0.005);
        assertThat(gas.particles()).isEqualTo(particles);
    }
}
