package org.lifront.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KramersKronigTest {

    @Test
    void anyCircuitOfResistorsAndCapacitorsPasses() {
        KramersKronig one = KramersKronig.of(CircuitFitTest.spectrum(700, new double[] {5e4, 30, 1}));
        assertThat(one.passes()).isTrue();
        KramersKronig depressed = KramersKronig.of(
                CircuitFitTest.spectrum(50, new double[] {1e4, 20, 0.8}, new double[] {300, 1e4, 0.9}));
        assertThat(depressed.passes()).isTrue();
        assertThat(depressed.largestResidual()).isLessThan(1e-3);
    }

    @Test
    void noiseIsNotFittedAway() {
        KramersKronig test = KramersKronig.of(
                CircuitFitTest.noisy(CircuitFitTest.spectrum(700, new double[] {5e4, 30, 1}), 0.02, 5));
        assertThat(test.mu()).isLessThanOrEqualTo(0.85);
        assertThat(test.passes()).isFalse();
        // The largest of 182 Gaussian residuals of 2 %.
        assertThat(test.largestResidual()).isBetween(0.03, 0.12);
    }

    @Test
    void aCellThatDriftsWhileItIsMeasuredFails() {
        ImpedanceSpectrum steady = CircuitFitTest.spectrum(700, new double[] {5e4, 30, 1});
        List<Double> frequencies = new ArrayList<>();
        List<Impedance> drifting = new ArrayList<>();
        for (int i = 0; i < steady.size(); i++) {
            // From high to low frequency the cell loses half of its resistance, but its capacitive part stays.
            double share = 0.5 + 0.5 * i / steady.size();
            frequencies.add(steady.frequency_Hz(i));
            drifting.add(
                    new Impedance(share * steady.at(i).real_ohm(), steady.at(i).imaginary_ohm()));
        }
        assertThat(KramersKronig.of(new ImpedanceSpectrum(frequencies, drifting))
                        .passes())
                .isFalse();
    }

    @Test
    void imaginaryPartsOfTheWrongSignFail() {
        ImpedanceSpectrum sound = CircuitFitTest.spectrum(700, new double[] {5e4, 30, 1});
        List<Double> frequencies = new ArrayList<>();
        List<Impedance> mirrored = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            frequencies.add(sound.frequency_Hz(i));
            mirrored.add(new Impedance(sound.at(i).real_ohm(), -sound.at(i).imaginary_ohm()));
        }
        assertThat(KramersKronig.of(new ImpedanceSpectrum(frequencies, mirrored))
                        .passes())
                .isFalse();
    }
}
