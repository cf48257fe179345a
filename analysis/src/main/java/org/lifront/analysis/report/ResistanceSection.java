package org.lifront.analysis.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

/** Resistance before and after cycling on one logarithmic ruler, drawn with plain elements so that text keeps its size. */
final class ResistanceSection {

    private final ReportContent content;
    private final CellColours colours;
    private final Map<String, ResultRow> before = new LinkedHashMap<>();
    private final Map<String, ResultRow> after = new LinkedHashMap<>();
    private final int lowDecade;
    private final int highDecade;

    private ResistanceSection(ReportContent content) {
        this.content = content;
        this.colours = new CellColours(content.runs());
        for (ResultRow row : content.closing()) {
            if (row.quantity() == Quantity.RESISTANCE) {
                (row.cycle() == 0 ? before : after).put(row.cell(), row);
            }
        }
        double[] logs = content.closing().stream()
                .filter(r -> r.quantity() == Quantity.RESISTANCE)
                .flatMapToDouble(r -> DoubleStream.concat(r.median().stream(), r.measured().stream()))
                .filter(ohm -> ohm > 0)
                .map(Math::log10)
                .toArray();
        lowDecade = (int) Math.floor(DoubleStream.of(logs).min().orElse(3));
        highDecade = Math.max(
                lowDecade + 1, (int) Math.ceil(DoubleStream.of(logs).max().orElse(7)));
    }

    static String of(ReportContent content, String historyChart) {
        return Html.section(
                "resistance",
                "Resistance before and after cycling",
                new ResistanceSection(content).ruler() + historyChart);
    }

    private String ruler() {
        StringBuilder ruler = new StringBuilder("<div class=\"ruler\">\n");
        before.keySet().forEach(cell -> ruler.append(line(cell)));
        ruler.append("<div class=\"line ticks\"><span></span><span class=\"track\">");
        for (int decade = lowDecade; decade <= highDecade; decade++) {
            ruler.append("<span class=\"tick\" style=\"left:%s\">%s</span>"
                    .formatted(place(Math.pow(10, decade)), Html.ohm(OptionalDouble.of(Math.pow(10, decade)), "")));
        }
        ruler.append(
                        "</span></div>\n</div>\n<p class=\"note\"><i class=\"ring\"></i> before, <i class=\"dot\"></i> after ")
                .append(
                        "cycling, simulated; <i class=\"diamond\"></i> before, <i class=\"diamond full\"></i> after, measured.")
                .append(
                        " The small-signal resistance of an insulating film lies far above its galvanostatic V/I, because")
                .append(" the film conducts by a sinh law.</p>\n");
        return ruler.toString();
    }

    private String line(String cell) {
        StringBuilder track = new StringBuilder();
        for (int decade = lowDecade; decade <= highDecade; decade++) {
            track.append("<i class=\"grid-line\" style=\"left:%s\"></i>".formatted(place(Math.pow(10, decade))));
        }
        ResultRow first = before.get(cell);
        ResultRow last = after.get(cell);
        track.append(mark("ring", first.median(), "before"));
        track.append(mark("diamond", first.measured(), "measured before"));
        if (last != null) {
            track.append(mark("dot", last.median(), "after cycle " + last.cycle()));
            track.append(mark("diamond full", last.measured(), "measured after cycle " + last.cycle()));
        }
        int colour = colours.of(cell);
        return "<div class=\"line\" style=\"--light:%s;--dark:%s\"><span class=\"name\">%s%s</span><span class=\"track\">%s</span></div>\n"
                .formatted(
                        org.lifront.analysis.figure.Palette.onWhite(colour),
                        org.lifront.analysis.figure.Palette.onBlack(colour),
                        Html.label(cell),
                        marked(first, last) ? " <sup title=\"a named misfit, see the table\">*</sup>" : "",
                        track);
    }

    private boolean marked(ResultRow first, ResultRow last) {
        return List.of(first, last == null ? first : last).stream()
                .anyMatch(row -> content.published().misfit(row).isPresent());
    }

    private String mark(String shape, OptionalDouble ohm, String words) {
        if (ohm.isEmpty() || !(ohm.getAsDouble() > 0)) {
            return "";
        }
        return "<i class=\"mark %s\" style=\"left:%s\" title=\"%s: %s\"></i>"
                .formatted(shape, place(ohm.getAsDouble()), words, Html.ohm(ohm, ""));
    }

    private String place(double ohm) {
        return Html.percent((Math.log10(ohm) - lowDecade) / (highDecade - lowDecade));
    }
}
