package org.lifront.runs.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lifront.analysis.figure.FigureFiles;
import org.lifront.analysis.figure.LineColour;
import org.lifront.analysis.figure.LineStyle;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.table.Quantity;

/** Predicted overpotentials as a figure: a line for the median of each cell, in its band. */
final class PredictionFigures {

    private static final String MEANING = "median of the prediction with its 90 % band";

    private PredictionFigures() {}

    /**
     * Writes a figure as SVG, PNG and CSV; none if there is no overpotential.
     *
     * @param id name of its files
     * @param cells labels of its cells
     * @param rows every predicted row
     */
    static void write(String id, List<String> cells, List<PredictedRow> rows, Path folder) throws IOException {
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
