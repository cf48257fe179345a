package org.lifront.analysis.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;

/** Plots as JSON for the page's script; numbers to five significant digits, which a screen cannot tell from more. */
final class PlotJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CYCLE = "Cycle";
    private static final MathContext FIVE_DIGITS = new MathContext(5);

    private PlotJson() {}

    /**
     * The plots; safe to stand inside a script element: no {@code <} remains.
     *
     * @param cycle_h hours of a cycle, the same for all runs; 0 if they differ, then time cannot be shown
     */
    static String of(List<Plot> plots, double cycle_h) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Plot plot : plots) {
                write(json, plot, cycle_h);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a plot cannot be written as JSON", e);
        }
        return text.toString().replace("<", "\\u003c");
    }

    /** Number by number: the plots of thousands of runs have millions of them. */
    private static void write(JsonGenerator json, Plot plot, double cycle_h) throws IOException {
        json.writeObjectFieldStart(plot.id());
        json.writeStringField("title", plot.title());
        json.writeStringField("x", plot.xLabel());
        json.writeStringField("y", plot.yLabel());
        json.writeBooleanField("log", plot.logarithmic());
        if (cycle_h > 0 && plot.xLabel().equals(CYCLE)) {
            json.writeNumberField("cycle_h", cycle_h);
        }
        json.writeArrayFieldStart("lines");
        for (PlotLine line : plot.lines()) {
            write(json, line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PlotLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", line.label());
        if (!line.key().equals(line.label())) {
            json.writeStringField("key", line.key());
        }
        json.writeStringField("light", line.colour().onWhite());
        json.writeStringField("dark", line.colour().onBlack());
        json.writeNumberField("dash", line.colour().dash());
        json.writeStringField("style", line.style().name());
        write(json, "xs", line.curve().size(), line.curve()::x);
        write(json, "ys", line.curve().size(), line.curve()::y);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, int count, IntToDoubleFunction value)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int i = 0; i < count; i++) {
            json.writeNumber(
                    new BigDecimal(value.applyAsDouble(i)).round(FIVE_DIGITS).stripTrailingZeros());
        }
        json.writeEndArray();
    }
}
