package org.lifront.analysis.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.lifront.analysis.series.Curve;

/** The chart of a plot in the library's terms: axes, strokes, markers, legend. */
final class FigureChart {

    private static final int EDGE_ALPHA = 0x60;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color INK = new Color(0x33, 0x33, 0x33);
    private static final Color GRID = new Color(0xdd, 0xe0, 0xe4);
    private static final float[][] DASHES = {null, {7, 4}, {2, 3}};
    private static final int DENSE_POINTS = 500;
    private static final double LOG_MARGIN = 1.25;
    private static final double X_MARGIN = 0.02;

    /** As in the report. */
    private static final double NEAR_ZERO = 0.2;

    private FigureChart() {}

    static JFreeChart of(Plot plot) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        Set<String> keys = new HashSet<>();
        double floor = plot.logarithmic() ? plot.logarithmicFloor() : Double.NEGATIVE_INFINITY;
        for (PlotLine line : plot.lines()) {
            lines.addSeries(points(line, floor, lines.getSeriesCount()));
            style(renderer, lines.getSeriesCount() - 1, line, keys.add(line.key()));
        }
        FigureBands.fill(plot, floor, renderer);
        ValueAxis y = plot.logarithmic() ? logarithmic(plot.yLabel(), lines) : new NumberAxis(plot.yLabel());
        NumberAxis x = new NumberAxis(plot.xLabel());
        x.setLowerMargin(X_MARGIN);
        x.setUpperMargin(X_MARGIN);
        x.setAutoRangeIncludesZero(nearZero(lines));
        x.setAutoRangeStickyZero(false);
        XYPlot area = new XYPlot(lines, x, y, renderer);
        return styled(new JFreeChart(plot.title(), TITLE, area, true), area, plot);
    }

    /** An axis that would begin close to zero begins there: the real part of an impedance, a first cycle. */
    private static boolean nearZero(XYSeriesCollection lines) {
        Range range = lines.getDomainBounds(false);
        return range != null && range.getLowerBound() > 0 && range.getLowerBound() <= NEAR_ZERO * range.getUpperBound();
    }

    private static XYSeries points(PlotLine line, double floor, int index) {
        XYSeries points = new XYSeries(new Legend(line.key(), index), false, true);
        Curve curve = line.curve();
        for (int i = 0; i < curve.size(); i++) {
            double y = line.style().isEdge() ? Math.max(floor, curve.y(i)) : orGap(curve.y(i), floor);
            if (line.style() == LineStyle.STEPS && i > 0) {
                points.add(curve.x(i), points.getY(points.getItemCount() - 1));
            }
            points.add(curve.x(i), y);
        }
        return points;
    }

    /** A logarithmic axis cannot show a value that is not positive: leave a gap. */
    private static double orGap(double y, double floor) {
        return floor > 0 && !(y > 0) ? Double.NaN : y;
    }

    private static void style(XYLineAndShapeRenderer renderer, int series, PlotLine line, boolean firstOfKey) {
        boolean diamonds = line.style() == LineStyle.DIAMONDS;
        renderer.setSeriesPaint(series, paint(line));
        renderer.setSeriesStroke(series, stroke(line));
        renderer.setSeriesLinesVisible(series, !diamonds);
        renderer.setSeriesShapesVisible(series, diamonds || line.style() == LineStyle.DOTS);
        renderer.setSeriesShape(series, diamonds ? diamond() : new Ellipse2D.Double(-3, -3, 6, 6));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(
                series, diamonds ? Color.WHITE : Color.decode(line.colour().onWhite()));
        renderer.setSeriesOutlinePaint(series, Color.decode(line.colour().onWhite()));
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlineStroke(series, new BasicStroke(1.8f));
        renderer.setSeriesVisibleInLegend(series, !diamonds && !line.style().isEdge() && firstOfKey);
    }

    /** Edges of bands stand back. */
    private static Color paint(PlotLine line) {
        Color plain = Color.decode(line.colour().onWhite());
        return line.style().isEdge() ? new Color(plain.getRed(), plain.getGreen(), plain.getBlue(), EDGE_ALPHA) : plain;
    }

    private static BasicStroke stroke(PlotLine line) {
        // Thousands of steps in a thick stroke would merge into a band.
        float width = line.style().isEdge() || line.curve().size() > DENSE_POINTS && line.style() == LineStyle.STEPS
                ? 0.7f
                : 1.8f;
        float[] dash = DASHES[line.colour().dash()];
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static Shape diamond() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -6);
        path.lineTo(6, 0);
        path.lineTo(0, 6);
        path.lineTo(-6, 0);
        path.closePath();
        return path;
    }

    /** Decades labelled 0.1, 1, 10, with a little room above and below. */
    private static LogAxis logarithmic(String label, XYSeriesCollection lines) {
        LogAxis axis = new LogAxis(label);
        axis.setNumberFormatOverride(
                new java.text.DecimalFormat("0.######", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setTickUnit(new NumberTickUnit(1));
        Range range = lines.getRangeBounds(false);
        if (range != null && range.getLowerBound() > 0) {
            axis.setRange(range.getLowerBound() / LOG_MARGIN, range.getUpperBound() * LOG_MARGIN);
        }
        return axis;
    }

    private static JFreeChart styled(JFreeChart chart, XYPlot area, Plot plot) {
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 8, 12));
        chart.getTitle().setPaint(INK);
        chart.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
        String words = plot.explanation();
        if (!words.isEmpty()) {
            TextTitle key = new TextTitle(words, SMALL);
            key.setPaint(INK);
            key.setHorizontalAlignment(HorizontalAlignment.LEFT);
            key.setTextAlignment(HorizontalAlignment.LEFT);
            chart.addSubtitle(0, key);
        }
        chart.getLegend().setPosition(RectangleEdge.RIGHT);
        chart.getLegend().setItemFont(SMALL);
        chart.getLegend().setFrame(BlockBorder.NONE);
        area.setBackgroundPaint(Color.WHITE);
        area.setOutlineVisible(false);
        area.setDomainGridlinePaint(GRID);
        area.setRangeGridlinePaint(GRID);
        area.setDomainGridlineStroke(new BasicStroke(1));
        area.setRangeGridlineStroke(new BasicStroke(1));
        Arrays.asList(area.getDomainAxis(), area.getRangeAxis()).forEach(FigureChart::style);
        return chart;
    }

    private static void style(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
    }

    /** Two runs may share a label; the library wants distinct keys. */
    private record Legend(String label, int index) implements Comparable<Legend> {

        @Override
        public int compareTo(Legend other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
