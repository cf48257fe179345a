package org.lifront.runs.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.lifront.analysis.figure.FigureFiles;
import org.lifront.analysis.figure.Interval;
import org.lifront.analysis.figure.IntervalFigure;
import org.lifront.analysis.figure.IntervalSeries;
import org.lifront.analysis.figure.LineColour;
import org.lifront.analysis.figure.LineStyle;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.table.Quantity;

/**
 * Predictions as figures: where lithium moves in columns, overpotentials, a line for the median of each cell in its band;
 * where it moves as particles, how deep Ti3+ reaches at the end.
 */
final class PredictionFigures {

    private static final String MEANING = "median of the prediction with its 90 % band";

    private PredictionFigures() {}

    /**
     * Writes what there is to show of some cells: overpotentials as SVG, PNG and CSV, fronts as SVG and CSV.
     *
     * @param id name of the files
     * @param rows every predicted row
     */
    static void write(String id, List<PredictedCell> cells, List<PredictedRow> rows, Path folder) throws IOException {
        writeOverpotentials(id, labels(cells, false), rows, folder);
        writeFronts(id, labels(cells, true), rows, folder);
    }

    private static List<String> labels(List<PredictedCell> cells, boolean particles) {
        return cells.stream()
                .filter(cell -> cell.hasParticles() == particles)
                .map(PredictedCell::label)
                .distinct()
                .toList();
    }

    private static void writeOverpotentials(String id, List<String> cells, List<PredictedRow> rows, Path folder)
            throws IOException {
        List<PlotLine> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            LineColour colour = new LineColour.OfCell(i);
            String cell = cells.get(i);
            lines.add(new PlotLine(
                    cell,
                    colour,
                    LineStyle.LINE,
                    curve(rows, cell, row -> row.band().median())));
            lines.add(new PlotLine(
                    cell,
                    cell + ", 5 %",
                    colour,
                    LineStyle.EDGE,
                    curve(rows, cell, row -> row.band().low())));
            lines.add(new PlotLine(
                    cell,
                    cell + ", 95 %",
                    colour,
                    LineStyle.EDGE,
                    curve(rows, cell, row -> row.band().high())));
        }
        Plot plot = new Plot(id, "Predicted overpotential", "Cycle", "Overpotential (V)", true, MEANING, lines);
        if (!plot.isEmpty()) {
            FigureFiles.write(List.of(plot), folder);
        }
    }

    private static void writeFronts(String id, List<String> cells, List<PredictedRow> rows, Path folder)
            throws IOException {
        List<IntervalSeries> fronts = List.of(
                new IntervalSeries("Ti3+ dominant to", intervals(Quantity.TI3_FRONT, cells, rows)),
                new IntervalSeries("Ti4+ dominant from", intervals(Quantity.TI4_FRONT, cells, rows)));
        OptionalInt cycle = rows.stream()
                .filter(row -> row.quantity() == Quantity.TI3_FRONT && cells.contains(row.cell()))
                .mapToInt(PredictedRow::cycle)
                .max();
        if (cycle.isPresent()) {
            new IntervalFigure(
                            "Predicted fronts after " + cycle.getAsInt() + " cycles",
                            "Depth below the surface of the electrolyte (nm)",
                            "Dots: " + MEANING + ".",
                            fronts)
                    .write(folder, id);
        }
    }

    private static List<Interval> intervals(Quantity quantity, List<String> cells, List<PredictedRow> rows) {
        return cells.stream()
                .flatMap(cell -> rows.stream()
                        .filter(row -> row.quantity() == quantity && row.cell().equals(cell)))
                .map(row -> new Interval(
                        row.cell(),
                        row.band().low(),
                        row.band().median(),
                        row.band().high()))
                .toList();
    }

    private static Curve curve(List<PredictedRow> rows, String cell, ToDoubleFunction<PredictedRow> value) {
        List<PredictedRow> ofCell = rows.stream()
                .filter(row ->
                        row.quantity() == Quantity.OVERPOTENTIAL && row.cell().equals(cell))
                .toList();
        return Curve.of(
                ofCell.stream().mapToDouble(PredictedRow::cycle).toArray(),
                ofCell.stream().mapToDouble(value).toArray());
    }
}
