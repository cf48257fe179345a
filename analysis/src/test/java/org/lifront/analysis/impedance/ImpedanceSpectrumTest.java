package org.lifront.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.series.Curve;

class ImpedanceSpectrumTest {

    private final ImpedanceSpectrum spectrum =
            new ImpedanceSpectrum(List.of(1.0, 100.0), List.of(new Impedance(3000, -4000), new Impedance(1000, -1000)));

    @Test
    void theNyquistPlotRunsFromHighToLowFrequency() {
        Curve nyquist = spectrum.nyquist_kOhm();
        assertThat(nyquist.x(0)).isEqualTo(1);
        assertThat(nyquist.y(0)).isEqualTo(1);
        assertThat(nyquist.x(1)).isEqualTo(3);
        assertThat(nyquist.y(1)).isEqualTo(4);
    }

    @Test
    void theBodePlotsTellMagnitudeAndPhase() {
        assertThat(spectrum.magnitude_kOhm().x(1)).isEqualTo(2);
        assertThat(spectrum.magnitude_kOhm().y(0)).isEqualTo(5);
        assertThat(spectrum.lag_deg().y(1)).isCloseTo(45, within(1e-12));
    }

    @Test
    void frequenciesAreSpacedEvenlyInTheLogarithm() {
        List<Double> usual = FrequencyRange.USUAL.frequencies_Hz();
        assertThat(usual).hasSize(91).startsWith(1e-3).endsWith(1e6);
        for (int i = 1; i < usual.size(); i++) {
            assertThat(Math.log10(usual.get(i) / usual.get(i - 1))).isCloseTo(0.1, within(1e-12));
        }
        assertThat(new FrequencyRange(5, 5, 10).frequencies_Hz()).containsExactly(5.0);
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> new FrequencyRange(10, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrequencyRange(0, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrequencyRange(1, Double.NaN, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrequencyRange(1, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
