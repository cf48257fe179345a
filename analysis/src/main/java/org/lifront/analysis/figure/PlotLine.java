package org.lifront.analysis.figure;

import org.lifront.analysis.series.Curve;

/**
 * One line of a plot.
 *
 * @param label what it shows
 * @param colour its colour; lines of one run share it in every plot
 * @param style how it is drawn
 * @param curve its points in the plot's units
 */
public record PlotLine(String label, LineColour colour, LineStyle style, Curve curve) {

    /** The same line without the points beyond an abscissa. */
    PlotLine upTo(double x) {
        return new PlotLine(label, colour, style, curve.upTo(x));
    }
}
