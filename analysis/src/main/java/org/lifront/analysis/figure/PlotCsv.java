package org.lifront.analysis.figure;

import java.io.IOException;
import java.nio.file.Path;
import org.lifront.analysis.table.AtomicText;
import org.lifront.analysis.table.ResultCsv;

/** The points of a plot as comma-separated values: line, x, y; one point a line of text. */
public final class PlotCsv {

    private PlotCsv() {}

    /** The points as one text; the heading repeats the axis labels. */
    public static String text(Plot plot) {
        StringBuilder text = new StringBuilder("line,")
                .append(ResultCsv.quoted(plot.xLabel()))
                .append(',')
                .append(ResultCsv.quoted(plot.yLabel()))
                .append('\n');
        for (PlotLine line : plot.lines()) {
            String label = ResultCsv.quoted(line.label());
            for (int i = 0; i < line.curve().size(); i++) {
                text.append(label).append(',').append(line.curve().x(i));
                text.append(',').append(line.curve().y(i)).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Writes the points to a file, replacing it.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Plot plot, Path file) throws IOException {
        AtomicText.write(file, text(plot));
    }
}
