package org.lifront.analysis.figure;

import org.lifront.analysis.series.Curve;

/**
 * One line of a plot.
 *
 * @param label what it shows
 * @param colour index into the palette; lines of one cell share it
 * @param style how it is drawn
 * @param curve its points in the plot's units
 */
public record PlotLine(String label, int colour, LineStyle style, Curve curve) {}
