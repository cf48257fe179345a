package org.lifront.analysis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.RowTable;
import org.lifront.analysis.table.Significant;

/** The headline table: one line a cell, simulated above measured. On a narrow screen each line becomes a card. */
final class HeadlineSection {

    private final ReportContent content;
    private final CellColours colours;
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    private HeadlineSection(ReportContent content) {
        this.content = content;
        this.colours = new CellColours(content.runs());
    }

    static String of(ReportContent content) {
        return Html.section("table", "Simulated beside measured", new HeadlineSection(content).body());
    }

    private String body() {
        Map<String, List<ResultRow>> cells = new LinkedHashMap<>();
        content.closing()
                .forEach(row -> cells.computeIfAbsent(row.cell(), c -> new ArrayList<>())
                        .add(row));
        TreeSet<Integer> volts = cycles(Quantity.OVERPOTENTIAL);
        TreeSet<Integer> ohms = cycles(Quantity.RESISTANCE);
        StringBuilder body = new StringBuilder("<table class=\"headline\">\n").append(head(volts, ohms));
        cells.forEach((cell, rows) -> body.append(line(cell, rows, volts, ohms)));
        return body.append("</table>\n").append(notes()).toString();
    }

    private TreeSet<Integer> cycles(Quantity quantity) {
        TreeSet<Integer> cycles = new TreeSet<>();
        content.closing().stream().filter(r -> r.quantity() == quantity).forEach(r -> cycles.add(r.cycle()));
        return cycles;
    }

    private static String head(TreeSet<Integer> volts, TreeSet<Integer> ohms) {
        StringBuilder head = new StringBuilder("<thead><tr><th rowspan=\"2\">Cell</th>");
        head.append("<th colspan=\"%d\">Overpotential</th>".formatted(volts.size()));
        head.append("<th colspan=\"%d\" class=\"gap\">Resistance at rest</th></tr>\n<tr>".formatted(ohms.size()));
        volts.forEach(cycle -> head.append("<th>cycle ").append(cycle).append("</th>"));
        ohms.forEach(cycle -> head.append(cycle == ohms.first() ? "<th class=\"gap\">" : "<th>")
                .append(resistanceHeading(cycle))
                .append("</th>"));
        return head.append("</tr></thead>\n").toString();
    }

    private static String resistanceHeading(int cycle) {
        return cycle == 0 ? "before" : "after cycle " + cycle;
    }

    private String line(String cell, List<ResultRow> rows, TreeSet<Integer> volts, TreeSet<Integer> ohms) {
        StringBuilder line = new StringBuilder("<tr><th scope=\"row\">")
                .append(Html.swatch(colours.of(cell)))
                .append(Html.label(cell))
                .append("</th>");
        volts.forEach(cycle -> line.append(entry(rows, Quantity.OVERPOTENTIAL, cycle, "V at cycle " + cycle, false)));
        ohms.forEach(cycle -> line.append(
                entry(rows, Quantity.RESISTANCE, cycle, "R " + resistanceHeading(cycle), cycle == ohms.first())));
        return line.append("</tr>\n").toString();
    }

    private String entry(List<ResultRow> rows, Quantity quantity, int cycle, String heading, boolean gap) {
        String open = "<td data-label=\"" + heading + "\"" + (gap ? " class=\"gap\">" : ">");
        return rows.stream()
                .filter(r -> r.quantity() == quantity && r.cycle() == cycle)
                .findFirst()
                .map(row -> open + "<span><b>" + value(row, row.median(), "not reached") + "</b>" + range(row)
                        + measured(row) + "</span></td>")
                .orElse(open + "</td>");
    }

    private static String value(ResultRow row, OptionalDouble value, String otherwise) {
        if (row.quantity() == Quantity.RESISTANCE) {
            return Html.ohm(value, otherwise);
        }
        return value.isPresent() ? Significant.three(value.getAsDouble()) + " V" : otherwise;
    }

    private static String range(ResultRow row) {
        if (row.low().isEmpty()) {
            return "";
        }
        String low = value(row, row.low(), "");
        String high = value(row, row.high(), "");
        return low.equals(high) ? "<small>in every replica</small>" : "<small>" + low + " to " + high + "</small>";
    }

    private String measured(ResultRow row) {
        if (row.measured().isEmpty()) {
            return "<small class=\"none\">" + RowTable.NONE_SHIPPED + "</small>";
        }
        String ratio = row.ratio().isEmpty()
                ? ""
                : " <em class=\"%s\">\u00d7%s</em>"
                        .formatted(grade(row), Significant.three(row.ratio().getAsDouble()));
        return "<small>measured " + value(row, row.measured(), "") + ratio + footnote(row) + "</small>";
    }

    private String grade(ResultRow row) {
        if (content.published().misfit(row).isPresent()) {
            return "known";
        }
        double factor = row.quantity() == Quantity.RESISTANCE
                ? HeaderSection.RESISTANCE_FACTOR
                : HeaderSection.OVERPOTENTIAL_FACTOR;
        double ratio = row.ratio().getAsDouble();
        return ratio <= factor && ratio >= 1 / factor ? "met" : "off";
    }

    private String footnote(ResultRow row) {
        return content.marks()
                .on(row)
                .map(note -> "<sup>" + footnotes.computeIfAbsent(note, n -> footnotes.size() + 1) + "</sup>")
                .orElse("");
    }

    private String notes() {
        StringBuilder notes = new StringBuilder("<p class=\"note\">\u00d7 is simulated divided by measured; ")
                .append("<em class=\"met\">plain</em> within \u00d7%s for overpotentials and \u00d7%s for resistances, "
                        .formatted(HeaderSection.OVERPOTENTIAL_FACTOR, HeaderSection.RESISTANCE_FACTOR))
                .append(
                        "<em class=\"off\">marked</em> beyond. The overpotential of a cycle is its time-weighted mean.</p>\n");
        footnotes.forEach((note, number) ->
                notes.append("<p class=\"note\"><sup>%d</sup> %s.</p>\n".formatted(number, Html.text(note))));
        return notes.toString();
    }
}
