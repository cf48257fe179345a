package org.lifront.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lifront.analysis.cell.InstrumentReadings;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.figure.InstrumentPlots;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;
import org.lifront.analysis.figure.Plots;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.RowTable;
import org.lifront.analysis.table.Significant;

/** The sections with interactive curves: places for the script to draw in, and what to say where nothing is drawn. */
final class CurveSections {

    private static final String FRONT_NOTE = """
            <p class="note">A line scan reads Ti<sup>3+</sup> as dominant where at least two thirds of the sites are \
            reduced, Ti<sup>4+</sup> where less than a third are. Li-rich columns: the tenth that holds most Li. A single \
            grain boundary in a box stands for the grain boundaries of a pellet whose grains are larger than the box.</p>
            """;

    private static final String INSTRUMENT_NOTE = """
            <p class="note">Photoemission: Ti 2p in normal emission, attenuation by TPP-2M, area that never touched the metal \
            included. Line scan: electrode A, probe of 2 nm. Powder lines: positions only; heights are volume shares in the \
            uppermost 100 nm, and the lattice of lithiated LATP is assumed.</p>
            """;

    private static final String PARTS_NOTE = """
            <p class="note">Ion fields of saved frames, solved once more under the current that flowed last: power dissipated in \
            each phase over the current, both electrodes and the pellet. Parts below a hundredth of the largest are left out.</p>
            """;

    private final ReportContent content;
    private final Plots plots;
    private final InstrumentPlots instruments;
    private final Replicas replicas;
    private final CellColours colours;

    CurveSections(ReportContent content) {
        this.content = content;
        this.plots = new Plots(content.runs(), content.published());
        this.instruments = new InstrumentPlots(content.runs(), content.readings());
        this.replicas = new Replicas(content.runs());
        this.colours = new CellColours(content.runs());
    }

    /** Every plot that the sections refer to. */
    List<Plot> plots() {
        List<Plot> all = new ArrayList<>(plots.all());
        all.addAll(instruments.all());
        return all;
    }

    /** Photoemission, line scans, diffraction, film as grown. */
    String instruments() {
        List<String> charts = new ArrayList<>(List.of(
                chart(instruments.photoemission(), "Ti<sup>3+</sup> in photoemission, last frame", "", ""),
                chart(instruments.lineScans(), "EELS line scan, Li-rich columns, last frame", "", ""),
                chart(instruments.coverage(), "Film as grown, share of the area by thickness", "", "")));
        for (InstrumentReadings reading : content.readings()) {
            Plot lines = instruments.diffraction(reading);
            charts.add(chart(lines, Html.label(lines.title()), "", ""));
        }
        return Html.section(
                "instruments",
                "Virtual instruments",
                grid(charts) + INSTRUMENT_NOTE + firstReplicaNote() + withoutPhotoemission());
    }

    private String withoutPhotoemission() {
        String cells = replicas.cells().stream()
                .filter(cell -> replicas.runs(cell).stream()
                        .allMatch(run -> run.photoemission().isEmpty()))
                .map(Html::text)
                .collect(Collectors.joining(", "));
        return cells.isEmpty()
                ? ""
                : "<p class=\"note\">No photoemission for " + cells + ": what it needs is not known, see <a"
                        + " href=\"#warnings\">Warnings</a>, or was not recorded.</p>\n";
    }

    private String firstReplicaNote() {
        return replicas.most() < 2
                ? ""
                : "<p class=\"note\">Powder lines, films as grown, slices and parts of the voltage are those of the"
                        + " first replica of each cell.</p>\n";
    }

    /** Where the voltage falls; empty if no run records what its fields need. */
    String parts() {
        List<String> charts = content.readings().stream()
                .map(reading -> {
                    Plot plot = instruments.parts(reading);
                    String caption = Html.swatch(colours.of(reading.cell())) + Html.label(reading.cell());
                    return chart(plot, caption, "", "log");
                })
                .filter(chart -> !chart.isEmpty())
                .toList();
        return charts.isEmpty() ? "" : Html.section("parts", "Where the voltage falls", grid(charts) + PARTS_NOTE);
    }

    String overpotential() {
        String body = """
                <figure class="chart tall" data-plot="overpotential-means" data-other="overpotential-history" data-toggle="log">
                </figure>
                <p class="note">Lines are simulated, diamonds measured. %sDrag across the chart to zoom, double-click to return; \
                with the keyboard: arrows read, + and - zoom, Esc returns. %s</p>
                """.formatted(replicaNote(), withoutMeasured());
        return Html.section("overpotential", "Overpotential over all cycles", body);
    }

    private String replicaNote() {
        return replicas.most() < 2
                ? ""
                : "Of replicas, runs that differ in their seed, the mean and the 90 % confidence band of the mean by"
                        + " Student's t are drawn, here and below; \u00b1 reads half the width of that band. On a logarithmic"
                        + " axis a band that reaches down to nothing ends at half of the smallest value. ";
    }

    private String withoutMeasured() {
        String cells = replicas.cells().stream()
                .filter(cell ->
                        content.published().ofCell(cell, Quantity.OVERPOTENTIAL).isEmpty())
                .map(Html::text)
                .collect(Collectors.joining(", "));
        return cells.isEmpty() ? "" : RowTable.NONE_SHIPPED.replaceFirst("^n", "N") + " for " + cells + ".";
    }

    String profiles() {
        String charts = replicas.cells().stream().map(this::profile).collect(Collectors.joining("\n"));
        return Html.section(
                "profiles",
                "Within the cycle",
                "<p>Voltage with the sign of the current against time, in the first, 100th, 200th and 300th cycle, and in the last of a shorter run.</p>\n"
                        + "<div class=\"grid\">" + charts + "</div>");
    }

    private String profile(String cell) {
        Plot plot = plots.profiles(cell);
        return chart(plot, Html.swatch(colours.of(cell)) + Html.label(plots.titled(cell)), "", "");
    }

    String resistanceHistory() {
        return chart(plots.resistance(), "Resistance at rest against cycles run", "", "log");
    }

    String impedance() {
        return ImpedanceSection.of(content, plots);
    }

    String film() {
        List<String> charts = new ArrayList<>();
        charts.add(chart(plots.filmLithiation(), "Lithiated thickness of the film", withoutFilm(), ""));
        charts.add(chart(
                plots.filmCracks(),
                "Cracked fraction of the film",
                plots.filmCracks().isEmpty() ? "No film cracked in these runs." : "",
                ""));
        return Html.section("film", "The film", grid(charts));
    }

    private String withoutFilm() {
        return without(plots.filmLithiation(), "No lithiated film in");
    }

    String electrolyte() {
        List<String> charts = new ArrayList<>();
        charts.add(chart(plots.titaniumFront(), "Mean depth of Ti<sup>3+</sup>", "", ""));
        charts.add(chart(plots.reductionProfile(), "Share of Ti<sup>3+</sup> by depth, last frame", "", ""));
        charts.add(chart(plots.damage(), "Mean depth of damage", "", ""));
        charts.add(chart(plots.boundary(), "Deepest Li in a grain boundary", boundaryNote(), ""));
        return Html.section("electrolyte", "The electrolyte under it", grid(charts) + frontTable());
    }

    private String boundaryNote() {
        return without(plots.boundary(), "No grain boundary in the box of");
    }

    private String without(Plot plot, String words) {
        List<String> shown = plot.lines().stream().map(PlotLine::label).toList();
        String missing = replicas.cells().stream()
                .filter(cell -> shown.stream().noneMatch(label -> label.startsWith(cell)))
                .map(Html::text)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : words + " " + missing + ".";
    }

    private String frontTable() {
        StringBuilder table = new StringBuilder("""
                <div class="scroll"><table class="plain">
                <thead><tr><th>Last frame</th><th>after cycle</th><th>Ti<sup>3+</sup> dominant to</th>\
                <th>Ti<sup>4+</sup> dominant from</th><th>to / from in Li-rich columns</th><th>Li in grain boundaries</th></tr></thead>
                """);
        replicas.cells().forEach(cell -> FrontRow.of(replicas, cell).ifPresent(row -> table.append(row.html())));
        return table.append("</table></div>\n")
                .append(measuredFronts())
                .append(FRONT_NOTE)
                .toString();
    }

    private String measuredFronts() {
        String measured = content.rows().stream()
                .filter(r -> r.quantity().key().startsWith("ti") && r.measured().isPresent())
                .map(CurveSections::measuredFront)
                .collect(Collectors.joining());
        return measured.isEmpty()
                ? "<p class=\"note\">Line scan: " + RowTable.NONE_SHIPPED + " for these cells and cycles.</p>"
                : "<ul class=\"facts\">" + measured + "</ul>";
    }

    private static String measuredFront(ResultRow row) {
        return "<li><b>%s</b> after cycle %d, %s: measured %s nm, simulated %s nm.</li>"
                .formatted(
                        Html.label(row.cell()),
                        row.cycle(),
                        Html.text(row.quantity().label()),
                        Significant.three(row.measured(), ""),
                        Significant.three(row.median(), "not known"));
    }

    private static String grid(List<String> charts) {
        return "<div class=\"grid two\">" + String.join("\n", charts) + "</div>";
    }

    /** A place for a chart, or only the remark if there is nothing to draw. */
    private static String chart(Plot plot, String caption, String remark, String toggle) {
        String note = remark.isEmpty() ? "" : "<p class=\"note\">" + remark + "</p>";
        if (plot.isEmpty()) {
            return remark.isEmpty() ? "" : "<div class=\"empty\"><h3>" + caption + "</h3>" + note + "</div>";
        }
        String attribute = toggle.isEmpty() ? "" : " data-toggle=\"" + toggle + "\"";
        return "<figure class=\"chart\" data-plot=\"%s\"%s><figcaption>%s</figcaption>%s</figure>"
                .formatted(Html.text(plot.id()), attribute, caption, note);
    }
}
