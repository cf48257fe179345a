package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.table.Quantity;

/**
 * Overpotential against the thickness of the film, a line for each usual cycle through the cells, of replicas their mean
 * with its band. Only cells are joined that differ in nothing but how much of the same was deposited on the same; a bare
 * cell belongs to all of them.
 *
 * @param replicas the cells
 * @param published points to draw beside them
 */
record ThicknessSeries(Replicas replicas, PublishedPoints published) {

    private static final String ID = "thickness-series";
    private static final int FEWEST = 3;

    /** A plot for each kind of coating of which there are several thicknesses. */
    List<Plot> plots() {
        return replicas.cells().stream()
                .map(this::films)
                .filter(films -> !films.isEmpty())
                .distinct()
                .map(this::plot)
                .toList();
    }

    private List<String> films(String cell) {
        return replicas.runs(cell).get(0).films();
    }

    private Plot plot(List<String> films) {
        String words = String.join(" and ", films);
        List<PlotLine> lines = new ArrayList<>();
        for (int i = 0; i < Plots.PROFILE_CYCLES.size(); i++) {
            lines.addAll(lines(films, Plots.PROFILE_CYCLES.get(i), new LineColour.OfStep(i)));
        }
        return new Plot(
                ID + "-" + RunLabels.asFileName(words),
                "Overpotential against thickness, " + words,
                "Film as grown (nm)",
                "Overpotential (V)",
                true,
                lines);
    }

    private List<PlotLine> lines(List<String> films, int cycle, LineColour colour) {
        List<String> cells = replicas.cells().stream()
                .filter(cell -> films(cell).isEmpty() || films(cell).equals(films))
                .filter(cell ->
                        replicas.completeCycles(cell) >= cycle && grown_nm(cell).isPresent())
                .sorted(Comparator.comparingDouble(cell -> grown_nm(cell).orElseThrow()))
                .toList();
        int fewest = cells.stream()
                .mapToInt(cell -> replicas.runs(cell).size())
                .min()
                .orElse(0);
        if (cells.size() < FEWEST) {
            return List.of();
        }
        List<Curve> curves = IntStream.range(0, fewest)
                .mapToObj(replica -> curve(cells, replica, cycle))
                .toList();
        List<PlotLine> both = new ArrayList<>(CellLines.lineOrBand("cycle " + cycle, colour, LineStyle.DOTS, curves));
        both.add(new PlotLine("cycle " + cycle + ", measured", colour, LineStyle.DIAMONDS, measured(cells, cycle)));
        return both;
    }

    private Curve measured(List<String> cells, int cycle) {
        List<String> known = cells.stream()
                .filter(cell ->
                        published.find(cell, Quantity.OVERPOTENTIAL, cycle).isPresent())
                .toList();
        return Curve.of(
                known.stream().mapToDouble(cell -> grown_nm(cell).orElseThrow()).toArray(),
                known.stream()
                        .mapToDouble(cell -> published
                                .find(cell, Quantity.OVERPOTENTIAL, cycle)
                                .orElseThrow()
                                .value())
                        .toArray());
    }

    private Curve curve(List<String> cells, int replica, int cycle) {
        double[] x =
                cells.stream().mapToDouble(cell -> grown_nm(cell).orElseThrow()).toArray();
        double[] y = cells.stream()
                .mapToDouble(cell -> replicas.runs(cell)
                        .get(replica)
                        .overpotential()
                        .mean_V(cycle)
                        .orElse(Double.NaN))
                .toArray();
        return Curve.of(x, y);
    }

    /** Mean thickness before cycling; ALD grows replicas of one cell unevenly, but by as many cycles. */
    private OptionalDouble grown_nm(String cell) {
        return replicas.runs(cell).stream()
                .flatMapToDouble(run -> run.grownFilm_nm().stream())
                .average();
    }
}
