package org.lifront.analysis.impedance;

import java.util.List;
import java.util.stream.IntStream;
import org.lifront.analysis.series.Curve;

/** Impedance of a cell against frequency. */
public final class ImpedanceSpectrum {

    private static final double OHM_PER_KILOOHM = 1000;

    private final List<Double> frequencies_Hz;
    private final List<Impedance> values;

    /**
     * @param frequencies_Hz frequencies, rising
     * @param values one impedance a frequency
     */
    public ImpedanceSpectrum(List<Double> frequencies_Hz, List<Impedance> values) {
        if (frequencies_Hz.size() != values.size()) {
            throw new IllegalArgumentException(
                    frequencies_Hz.size() + " frequencies but " + values.size() + " impedances");
        }
        this.frequencies_Hz = List.copyOf(frequencies_Hz);
        this.values = List.copyOf(values);
    }

    /** Number of frequencies. */
    public int size() {
        return values.size();
    }

    /** A frequency, from low to high. */
    public double frequency_Hz(int index) {
        return frequencies_Hz.get(index);
    }

    /** The angular frequency of the same index. */
    double omega_radPerS(int index) {
        return 2 * Math.PI * frequencies_Hz.get(index);
    }

    /** The impedance at a frequency. */
    public Impedance at(int index) {
        return values.get(index);
    }

    /** Nyquist plot in kOhm: x = real part, y = negative imaginary part, from high to low frequency. */
    public Curve nyquist_kOhm() {
        double[] x = new double[size()];
        double[] y = new double[size()];
        for (int i = 0; i < size(); i++) {
            Impedance z = at(size() - 1 - i);
            x[i] = z.real_ohm() / OHM_PER_KILOOHM;
            y[i] = -z.imaginary_ohm() / OHM_PER_KILOOHM;
        }
        return Curve.of(x, y);
    }

    /** Bode plot: x = decimal logarithm of the frequency in Hz, y = magnitude in kOhm. */
    public Curve magnitude_kOhm() {
        return bode(i -> at(i).magnitude_ohm() / OHM_PER_KILOOHM);
    }

    /** Bode plot: x = decimal logarithm of the frequency in Hz, y = negative phase in degrees. */
    public Curve lag_deg() {
        return bode(i -> -at(i).phase_deg());
    }

    private Curve bode(java.util.function.IntToDoubleFunction y) {
        return Curve.of(
                frequencies_Hz.stream().mapToDouble(Math::log10).toArray(),
                IntStream.range(0, size()).mapToDouble(y).toArray());
    }
}
