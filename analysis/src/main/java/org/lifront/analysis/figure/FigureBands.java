package org.lifront.analysis.figure;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.lifront.analysis.series.Curve;

/** Fills the bands of a chart, behind its lines. */
final class FigureBands {

    private static final int ALPHA = 0x2e;

    private FigureBands() {}

    /** Adds a polygon between each pair of edges, none of it below the floor. */
    static void fill(Plot plot, double floor, XYLineAndShapeRenderer renderer) {
        List<PlotLine> edges =
                plot.lines().stream().filter(line -> line.style().isEdge()).toList();
        for (int i = 0; i + 1 < edges.size(); i += 2) {
            Color line = Color.decode(edges.get(i).colour().onWhite());
            Color paint = new Color(line.getRed(), line.getGreen(), line.getBlue(), ALPHA);
            double[] outline = outline(edges.get(i).curve(), edges.get(i + 1).curve(), floor);
            renderer.addAnnotation(new XYPolygonAnnotation(outline, null, null, paint), Layer.BACKGROUND);
        }
    }

    /** Along the lower edge and back along the upper one: x, y, x, y, ... */
    private static double[] outline(Curve low, Curve high, double floor) {
        double[] points = new double[2 * (low.size() + high.size())];
        int at = 0;
        for (int i = 0; i < low.size(); i++) {
            points[at++] = low.x(i);
            points[at++] = Math.max(floor, low.y(i));
        }
        for (int i = high.size() - 1; i >= 0; i--) {
            points[at++] = high.x(i);
            points[at++] = Math.max(floor, high.y(i));
        }
        return points;
    }
}
