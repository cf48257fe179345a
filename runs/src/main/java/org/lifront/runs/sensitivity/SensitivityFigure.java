package org.lifront.runs.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lifront.analysis.figure.FigureFiles;
import org.lifront.analysis.figure.LineColour;
import org.lifront.analysis.figure.LineStyle;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;
import org.lifront.analysis.series.Curve;

/** The plane of Morris: strength along x, and along y what is not linear or depends on other parameters. */
final class SensitivityFigure {

    /** As many as there are colours. */
    private static final int STRONGEST = 7;

    private SensitivityFigure() {}

    /**
     * Writes one figure as SVG, PNG and CSV; none if nothing has an effect.
     *
     * @param rows of one cell, the strongest first
     */
    static void write(List<SensitivityRow> rows, Path folder) throws IOException {
        List<PlotLine> dots = new ArrayList<>();
        for (SensitivityRow row : rows) {
            if (row.effects().meanAbsolute() > 0 && dots.size() < STRONGEST) {
                dots.add(new PlotLine(
                        row.parameter(),
                        new LineColour.OfCell(dots.size()),
                        LineStyle.DOTS,
                        Curve.of(
                                new double[] {row.effects().meanAbsolute()},
                                new double[] {row.effects().deviation()})));
            }
        }
        if (dots.isEmpty()) {
            return;
        }
        Plot plot = new Plot(
                "sensitivity-" + rows.get(0).cell(),
                rows.get(0).cell() + ", overpotential of cycle " + rows.get(0).cycle(),
                "Mean absolute elementary effect (V per standard deviation)",
                "Standard deviation of the effects (V)",
                false,
                "",
                dots);
        FigureFiles.write(List.of(plot), folder);
    }
}
