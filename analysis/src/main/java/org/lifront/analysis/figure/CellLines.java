package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.Decimation;
import org.lifront.analysis.statistics.ReplicaBand;

/**
 * Lines of cells: one line for a single run, of replicas their mean and the edges of its confidence band, docs/model.md
 * equation (58). All lines of a cell share its colour.
 */
final class CellLines {

    /** Probability that the band holds the true mean at a point. */
    static final double CONFIDENCE = 0.9;

    static final int MOST_POINTS = 1500;

    /** Intervals of the grid for replicas that were sampled at different times: half cycles of the usual 300. */
    private static final int GRID = 600;

    private final Replicas replicas;

    CellLines(Replicas replicas) {
        this.replicas = replicas;
    }

    /** The colour of a cell. */
    LineColour colour(String cell) {
        return new LineColour.OfCell(replicas.cells().indexOf(cell));
    }

    /** A line or a band for every cell; points that are not finite are left out. */
    List<PlotLine> of(LineStyle style, Function<CellResult, Curve> curve) {
        return of(style, curve, curves -> true);
    }

    /** As {@link #of}, for those cells in which a replica has a value other than 0. */
    List<PlotLine> ofCellsThatShow(LineStyle style, Function<CellResult, Curve> curve) {
        return of(style, curve, curves -> curves.stream().anyMatch(CellLines::hasValue));
    }

    private List<PlotLine> of(LineStyle style, Function<CellResult, Curve> curve, Predicate<List<Curve>> isShown) {
        List<PlotLine> lines = new ArrayList<>();
        for (String cell : replicas.cells()) {
            List<Curve> curves = replicas.runs(cell).stream().map(curve).toList();
            if (isShown.test(curves)) {
                lines.addAll(lineOrBand(
                        cell,
                        colour(cell),
                        style,
                        curves.stream().map(Curve::finite).toList()));
            }
        }
        return lines;
    }

    private static boolean hasValue(Curve curve) {
        return IntStream.range(0, curve.size()).anyMatch(i -> curve.y(i) != 0);
    }

    /**
     * The lines of replicas of one curve.
     *
     * @param label what a single line is called
     * @param curves one for each replica; empty ones do not count
     */
    static List<PlotLine> lineOrBand(String label, LineColour colour, LineStyle style, List<Curve> curves) {
        List<Curve> known = curves.stream().filter(curve -> curve.size() > 0).toList();
        if (known.size() < 2) {
            return known.stream()
                    .map(curve -> new PlotLine(label, colour, style, Decimation.keepingExtremes(curve, MOST_POINTS)))
                    .toList();
        }
        ReplicaBand band = ReplicaBand.of(onOneGrid(known, style), CONFIDENCE);
        String edge = label + ", 90 % band of the mean, ";
        return List.of(
                new PlotLine(label + ", mean of " + known.size(), colour, style, band.mean()),
                new PlotLine(edge + "low", colour, LineStyle.EDGE, band.low()),
                new PlotLine(edge + "high", colour, LineStyle.EDGE, band.high()));
    }

    /**
     * The curves as they are if they have the same abscissae, else each one's last value at the points of a grid. Steps
     * always take the grid, because the edges of a band join points by straight lines.
     */
    private static List<Curve> onOneGrid(List<Curve> curves, LineStyle style) {
        Curve first = curves.get(0);
        boolean alike = curves.stream().allMatch(curve -> curve.startsLike(first));
        if (alike && first.size() <= MOST_POINTS && style != LineStyle.STEPS) {
            return curves;
        }
        double from = curves.stream().mapToDouble(c -> c.x(0)).max().orElseThrow();
        double to = curves.stream().mapToDouble(c -> c.x(c.size() - 1)).min().orElseThrow();
        double[] grid = IntStream.rangeClosed(0, GRID)
                .mapToDouble(k -> from + (to - from) * k / GRID)
                .toArray();
        return curves.stream().map(curve -> curve.heldAt(grid)).toList();
    }
}
