package org.lifront.analysis.impedance;

import java.util.List;
import org.lifront.analysis.table.ResultCsv;

/** Spectra as comma-separated values, one frequency a line, the fitted circuit beside the computed impedance. */
public final class ImpedanceCsv {

    private static final String HEADING = "cell,seed,cycle,frequency_Hz,real_ohm,imaginary_ohm,magnitude_ohm,phase_deg,"
            + "circuit_real_ohm,circuit_imaginary_ohm\n";

    private ImpedanceCsv() {}

    /** The spectra as one text. */
    public static String text(List<CellSpectrum> spectra) {
        StringBuilder text = new StringBuilder(HEADING);
        for (CellSpectrum entry : spectra) {
            ImpedanceSpectrum spectrum = entry.impedance().spectrum();
            String run = ResultCsv.quoted(entry.cell()) + "," + entry.seed() + ","
                    + entry.impedance().cycle() + ",";
            for (int i = 0; i < spectrum.size(); i++) {
                Impedance z = spectrum.at(i);
                Impedance fit = entry.impedance().circuit().at(spectrum.frequency_Hz(i));
                text.append(run).append(spectrum.frequency_Hz(i));
                append(text, z.real_ohm(), z.imaginary_ohm(), z.magnitude_ohm(), z.phase_deg());
                append(text, fit.real_ohm(), fit.imaginary_ohm());
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double... values) {
        for (double value : values) {
            text.append(',').append(value);
        }
    }
}
