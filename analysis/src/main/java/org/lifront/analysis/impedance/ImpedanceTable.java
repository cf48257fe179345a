package org.lifront.analysis.impedance;

import java.util.List;
import org.lifront.analysis.table.Significant;
import org.lifront.analysis.table.TextTable;

/** Fitted circuits as aligned text, one line an arc, values with their standard errors. */
public final class ImpedanceTable {

    private static final List<String> HEADINGS = List.of(
            "cell",
            "cycle",
            "R0 (ohm)",
            "arc",
            "R (ohm)",
            "C (F)",
            "apex (Hz)",
            "exponent",
            "misfit",
            "Kramers-Kronig");

    private ImpedanceTable() {}

    /** The table, followed by a line that explains it. */
    public static String text(List<CellSpectrum> spectra) {
        TextTable table =
                new TextTable(HEADINGS, HEADINGS.stream().map(h -> false).toList());
        for (CellSpectrum spectrum : spectra) {
            List<Arc> arcs = spectrum.impedance().circuit().arcs();
            for (int i = 0; i < arcs.size(); i++) {
                table.add(line(spectrum, arcs.get(i), i));
            }
        }
        return table.text()
                + "Circuit: R0 and the arcs in series. +- is the standard error; misfit and Kramers-Kronig are residuals"
                + " relative to |Z|.\n";
    }

    private static List<String> line(CellSpectrum spectrum, Arc arc, int index) {
        FrameImpedance found = spectrum.impedance();
        boolean first = index == 0;
        KramersKronig test = found.kramersKronig();
        return List.of(
                first ? spectrum.cell() : "",
                first ? String.valueOf(found.cycle()) : "",
                first ? words(found.circuit().series_ohm()) : "",
                String.valueOf(index + 1),
                words(arc.resistance_ohm()),
                words(arc.capacitance_F()),
                words(arc.apex_Hz()),
                words(arc.exponent()),
                first ? Significant.three(found.circuit().misfit()) : "",
                first ? Significant.three(test.largestResidual()) + (test.passes() ? "" : " (fails)") : "");
    }

    /** A value with its standard error. */
    public static String words(Estimate estimate) {
        String value = Significant.three(estimate.value());
        if (estimate.standardError() == 0) {
            return value;
        }
        return estimate.standardError() < Double.POSITIVE_INFINITY
                ? value + " +- " + Significant.two(estimate.standardError())
                : value + " (not determined)";
    }
}
