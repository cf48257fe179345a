package org.lifront.analysis.figure;

import org.lifront.analysis.series.Curve;

/**
 * One line of a plot.
 *
 * @param key what the legend calls it; lines of one key look alike and share one entry
 * @param label what it shows
 * @param colour its colour; lines of one cell share it in every plot
 * @param style how it is drawn
 * @param curve its points in the plot's units
 */
public record PlotLine(String key, String label, LineColour colour, LineStyle style, Curve curve) {

    /** A line that the legend calls by its label. */
    public PlotLine(String label, LineColour colour, LineStyle style, Curve curve) {
        this(label, label, colour, style, curve);
    }

    /** The same line without the points beyond an abscissa. */
    PlotLine upTo(double x) {
        return new PlotLine(key, label, colour, style, curve.upTo(x));
    }
}
