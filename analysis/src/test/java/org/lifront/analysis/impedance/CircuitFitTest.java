package org.lifront.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.junit.jupiter.api.Test;

/** Fits of circuits whose elements are known. */
class CircuitFitTest {

    /** A resistor in series with arcs {@code {R, apex frequency, exponent}}. */
    static ImpedanceSpectrum spectrum(double series_ohm, double[]... arcs) {
        List<Arc> known = new ArrayList<>();
        for (double[] arc : arcs) {
            known.add(new Arc(
                    new Estimate(arc[0], 0),
                    new Estimate(1 / (2 * Math.PI * arc[1] * arc[0]), 0),
                    new Estimate(arc[1], 0),
                    new Estimate(arc[2], 0)));
        }
        EquivalentCircuit circuit = new EquivalentCircuit(new Estimate(series_ohm, 0), known, 0);
        List<Double> frequencies = FrequencyRange.USUAL.frequencies_Hz();
        return new ImpedanceSpectrum(
                frequencies, frequencies.stream().map(circuit::at).toList());
    }

    static ImpedanceSpectrum noisy(ImpedanceSpectrum exact, double relative, long seed) {
        Random random = new Random(seed);
        List<Double> frequencies = new ArrayList<>();
        List<Impedance> values = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            double sigma = relative * exact.at(i).magnitude_ohm();
            frequencies.add(exact.frequency_Hz(i));
            values.add(exact.at(i).plus(sigma * random.nextGaussian(), sigma * random.nextGaussian()));
        }
        return new ImpedanceSpectrum(frequencies, values);
    }

    @Test
    void oneParallelElementIsFoundExactly() {
        EquivalentCircuit circuit = CircuitFit.of(spectrum(700, new double[] {5e4, 30, 1}));
        assertThat(circuit.arcs()).hasSize(1);
        Arc arc = circuit.arcs().get(0);
        assertThat(circuit.series_ohm().value()).isCloseTo(700, withinPercentage(1e-4));
        assertThat(arc.resistance_ohm().value()).isCloseTo(5e4, withinPercentage(1e-4));
        assertThat(arc.apex_Hz().value()).isCloseTo(30, withinPercentage(1e-4));
        assertThat(arc.capacitance_F().value()).isCloseTo(1 / (2 * Math.PI * 30 * 5e4), withinPercentage(1e-4));
        assertThat(arc.exponent().value()).isEqualTo(1);
        assertThat(circuit.misfit()).isLessThan(1e-8);
    }

    @Test
    void twoElementsThreeDecadesApartAreToldApart() {
        EquivalentCircuit circuit =
                CircuitFit.of(spectrum(700, new double[] {5e3, 4e3, 1}, new double[] {2e5, 0.7, 1}));
        assertThat(circuit.arcs()).hasSize(2);
        assertThat(circuit.arcs().get(0).apex_Hz().value()).isCloseTo(4e3, withinPercentage(0.01));
        assertThat(circuit.arcs().get(1).resistance_ohm().value()).isCloseTo(2e5, withinPercentage(0.01));
        assertThat(circuit.dominantArc().orElseThrow().apex_Hz().value()).isCloseTo(0.7, withinPercentage(0.01));
    }

    @Test
    void aDepressedArcHasAnExponentBelowOne() {
        EquivalentCircuit circuit = CircuitFit.of(spectrum(50, new double[] {1e4, 20, 0.8}));
        assertThat(circuit.arcs()).hasSize(1);
        assertThat(circuit.arcs().get(0).exponent().value()).isCloseTo(0.8, within(1e-4));
        assertThat(circuit.arcs().get(0).apex_Hz().value()).isCloseTo(20, withinPercentage(0.01));
    }

    /** Five parameters with true errors below four standard errors each: false alarm 3e-4 for one seed. */
    @Test
    void theStandardErrorsTellHowFarNoiseMovesTheValues() {
        EquivalentCircuit circuit =
                CircuitFit.of(noisy(spectrum(700, new double[] {5e3, 4e3, 1}, new double[] {2e5, 0.7, 1}), 0.005, 11));
        assertThat(circuit.arcs()).hasSize(2);
        assertWithin(circuit.series_ohm(), 700);
        assertWithin(circuit.arcs().get(0).resistance_ohm(), 5e3);
        assertWithin(circuit.arcs().get(0).apex_Hz(), 4e3);
        assertWithin(circuit.arcs().get(1).resistance_ohm(), 2e5);
        assertWithin(circuit.arcs().get(1).apex_Hz(), 0.7);
    }

    private static void assertWithin(Estimate estimate, double truth) {
        assertThat(estimate.standardError()).isBetween(1e-5 * truth, 0.05 * truth);
        assertThat(estimate.value()).isCloseTo(truth, within(4 * estimate.standardError()));
    }

    @Test
    void theSlopesOfTheModelAreItsDerivatives() {
        ImpedanceSpectrum any = spectrum(100, new double[] {1e4, 20, 0.8});
        CircuitModel model = new CircuitModel(any, 2, true);
        double[] point = {4, 9, -3, 0.8, 7, -9, 0.95};
        double[][] slopes = model.value(new ArrayRealVector(point)).getSecond().getData();
        for (int p = 0; p < point.length; p++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[p] += 1e-6;
            down[p] -= 1e-6;
            double[] above = model.value(new ArrayRealVector(up)).getFirst().toArray();
            double[] below = model.value(new ArrayRealVector(down)).getFirst().toArray();
            for (int i = 0; i < above.length; i++) {
                assertThat(slopes[i][p]).isCloseTo((above[i] - below[i]) / 2e-6, within(1e-7));
            }
        }
    }
}
