package org.lifront.analysis.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;

/** Plots as JSON for the page's script; numbers to five significant digits, which a screen cannot tell from more. */
final class PlotJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CYCLE = "Cycle";
    private static final MathContext FIVE_DIGITS = new MathContext(5);

    private PlotJson() {}

    /**
     * The plots; safe to stand inside a script element: no {@code <} remains.
     *
     * @param cycle_h hours of a cycle, the same for all runs; 0 if they differ, then time cannot be shown
     */
    static String of(List<Plot> plots, double cycle_h) {
        ObjectNode root = MAPPER.createObjectNode();
        for (Plot plot : plots) {
            ObjectNode node = root.putObject(plot.id());
            node.put("title", plot.title());
            node.put("x", plot.xLabel());
            node.put("y", plot.yLabel());
            node.put("log", plot.logarithmic());
            if (cycle_h > 0 && plot.xLabel().equals(CYCLE)) {
                node.put("cycle_h", cycle_h);
            }
            ArrayNode lines = node.putArray("lines");
            plot.lines().forEach(line -> add(lines.addObject(), line));
        }
        return root.toString().replace("<", "\\u003c");
    }

    private static void add(ObjectNode node, PlotLine line) {
        node.put("label", line.label());
        if (!line.key().equals(line.label())) {
            node.put("key", line.key());
        }
        node.put("light", line.colour().onWhite());
        node.put("dark", line.colour().onBlack());
        node.put("dash", line.colour().dash());
        node.put("style", line.style().name());
        numbers(node.putArray("xs"), line.curve().size(), line.curve()::x);
        numbers(node.putArray("ys"), line.curve().size(), line.curve()::y);
    }

    private static void numbers(ArrayNode array, int count, IntToDoubleFunction value) {
        for (int i = 0; i < count; i++) {
            array.add(new BigDecimal(value.applyAsDouble(i)).round(FIVE_DIGITS).stripTrailingZeros());
        }
    }
}
