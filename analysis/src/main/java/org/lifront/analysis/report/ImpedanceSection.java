package org.lifront.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.figure.ImpedancePlots;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.Plots;
import org.lifront.analysis.figure.RunLabels;
import org.lifront.analysis.impedance.Arc;
import org.lifront.analysis.impedance.Estimate;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.ImpedanceTable;
import org.lifront.analysis.table.Significant;

/** Nyquist and Bode plots of every cell before and after cycling, with the circuits fitted to them. */
final class ImpedanceSection {

    private static final String NOTE = """
            <p class="note">Computed from the first and the last saved sites: the linearised network at rest with the \
            capacitance of every site (relative permittivity and contact capacitance are assumed values, see the parameters), \
            1 mHz to 1 MHz. The axes of a Nyquist plot here differ in scale, so that a semicircle may look like an ellipse. \
            The circuit is a resistor in series with parallel RC arcs (a constant phase element instead of C where the \
            exponent is below 1), the fewest that follow the spectrum to 1 %; &plusmn; is the standard error. \
            Kramers-Kronig: largest relative residual of the linear test. Of replicas each is a line.</p>
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
                new Replicas(content.runs()).cells().stream().map(this::charts).collect(Collectors.joining("\n"));
        return Html.section("impedance", "Impedance at rest before and after cycling", charts + circuits() + NOTE);
    }

    private String charts(String cell) {
        ImpedancePlots ofCell = plots.impedance(cell);
        List<String> charts = new ArrayList<>();
        ofCell.nyquist().forEach(plot -> charts.add(chart(cell, plot)));
        if (!charts.isEmpty()) {
            charts.add(chart(cell, ofCell.magnitude()));
            charts.add(chart(cell, ofCell.phase()));
        }
        return charts.isEmpty() ? "" : "<div class=\"grid two\">" + String.join("\n", charts) + "</div>";
    }

    private String chart(String cell, Plot plot) {
        return "<figure class=\"chart\" data-plot=\"%s\"><figcaption>%s%s</figcaption></figure>"
                .formatted(
                        Html.text(plot.id()),
                        Html.swatch(new CellColours(content.runs()).of(cell)),
                        Html.label(plot.title()));
    }

    /** The circuits; folded if replicas make many of them. */
    private String circuits() {
        return new Replicas(content.runs()).most() < 2
                ? table()
                : "<details><summary>Circuits fitted to each replica</summary>" + table() + "</details>\n";
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                <div class="scroll"><table class="plain">
                <thead><tr><th>Cell</th><th>after cycle</th><th>R<sub>0</sub> (\u03a9)</th><th>arc</th><th>R (\u03a9)</th>\
                <th>C (F)</th><th>apex (Hz)</th><th>exponent</th><th>misfit</th><th>Kramers-Kronig</th></tr></thead>
                """);
        RunLabels labels = new RunLabels(content.runs());
        for (int run = 0; run < content.runs().size(); run++) {
            for (FrameImpedance frame : content.runs().get(run).impedances()) {
                table.append(rows(Html.label(labels.of(run)), frame));
            }
        }
        return table.append("</table></div>\n").toString();
    }

    private static String rows(String label, FrameImpedance frame) {
        List<Arc> arcs = frame.circuit().arcs();
        return IntStream.range(0, arcs.size())
                .mapToObj(index -> row(label, frame, arcs.get(index), index))
                .collect(Collectors.joining());
    }

    private static String row(String label, FrameImpedance frame, Arc arc, int index) {
        boolean first = index == 0;
        List<String> entries = List.of(
                first ? label : "",
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
