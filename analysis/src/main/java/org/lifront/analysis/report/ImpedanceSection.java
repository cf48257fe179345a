package org.lifront.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.figure.ImpedancePlots;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.Plots;
import org.lifront.analysis.impedance.Arc;
import org.lifront.analysis.impedance.Estimate;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.ImpedanceTable;
import org.lifront.analysis.table.Significant;

/** Nyquist and Bode plots of every run before and after cycling, with the circuits fitted to them. */
final class ImpedanceSection {

    private static final String NOTE = """
            <p class="note">Computed from the first and the last saved sites: the linearised network at rest with the \
            capacitance of every site (relative permittivity and contact capacitance are assumed values, see the parameters), \
            1 mHz to 1 MHz. The axes of a Nyquist plot here differ in scale, so that a semicircle may look like an ellipse. \
            The circuit is a resistor in series with parallel RC arcs (a constant phase element instead of C where the \
            exponent is below 1), the fewest that follow the spectrum to 1 %; &plusmn; is the standard error. \
            Kramers-Kronig: largest relative residual of the linear test.</p>
            """;

    private final ReportContent content;
    private final Plots plots;

    private ImpedanceSection(ReportContent content, Plots plots) {
        this.content = content;
        this.plots = plots;
    }

    /** The section; nothing if no run records what an impedance needs. */
    static String of(ReportContent content, Plots plots) {
        return content.runs().stream().allMatch(run -> run.impedances().isEmpty())
                ? ""
                : new ImpedanceSection(content, plots).html();
    }

    private String html() {
        String charts =
                IntStream.range(0, content.runs().size()).mapToObj(this::charts).collect(Collectors.joining("\n"));
        return Html.section("impedance", "Impedance at rest before and after cycling", charts + table() + NOTE);
    }

    private String charts(int run) {
        ImpedancePlots ofRun = plots.impedance(run);
        CellResult result = content.runs().get(run);
        List<String> charts = new ArrayList<>();
        for (int frame = 0; frame < result.impedances().size(); frame++) {
            charts.add(chart(run, ofRun.nyquist(frame), "Nyquist, "));
        }
        if (!charts.isEmpty()) {
            charts.add(chart(run, ofRun.magnitude(), "Bode magnitude, "));
            charts.add(chart(run, ofRun.phase(), "Bode phase, "));
        }
        return charts.isEmpty() ? "" : "<div class=\"grid two\">" + String.join("\n", charts) + "</div>";
    }

    private static String chart(int run, Plot plot, String kind) {
        return "<figure class=\"chart\" data-plot=\"%s\"><figcaption>%s%s%s</figcaption></figure>"
                .formatted(Html.text(plot.id()), Html.swatch(run), kind, Html.label(plot.title()));
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                <div class="scroll"><table class="plain">
                <thead><tr><th>Cell</th><th>after cycle</th><th>R<sub>0</sub> (\u03a9)</th><th>arc</th><th>R (\u03a9)</th>\
                <th>C (F)</th><th>apex (Hz)</th><th>exponent</th><th>misfit</th><th>Kramers-Kronig</th></tr></thead>
                """);
        for (CellResult run : content.runs()) {
            for (FrameImpedance frame : run.impedances()) {
                List<Arc> arcs = frame.circuit().arcs();
                for (int i = 0; i < arcs.size(); i++) {
                    table.append(row(run, frame, arcs.get(i), i));
                }
            }
        }
        return table.append("</table></div>\n").toString();
    }

    private static String row(CellResult run, FrameImpedance frame, Arc arc, int index) {
        boolean first = index == 0;
        List<String> entries = List.of(
                first ? Html.label(run.cell()) : "",
                first ? String.valueOf(frame.cycle()) : "",
                first ? words(frame.circuit().series_ohm()) : "",
                String.valueOf(index + 1),
                words(arc.resistance_ohm()),
                words(arc.capacitance_F()),
                words(arc.apex_Hz()),
                words(arc.exponent()),
                first ? Significant.three(frame.circuit().misfit()) : "",
                first
                        ? Significant.three(frame.kramersKronig().largestResidual())
                                + (frame.kramersKronig().passes() ? "" : " (fails)")
                        : "");
        return entries.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"));
    }

    private static String words(Estimate estimate) {
        return ImpedanceTable.words(estimate).replace("+-", "\u00b1");
    }
}
