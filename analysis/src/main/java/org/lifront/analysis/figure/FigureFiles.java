package org.lifront.analysis.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plots as files. */
public final class FigureFiles {

    private FigureFiles() {}

    /**
     * Writes every plot as SVG, PNG and CSV.
     *
     * @param directory where to, made if need be
     * @return the files, in order
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(List<Plot> plots, Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Plot plot : plots) {
            Path svg = directory.resolve(plot.id() + ".svg");
            Path png = directory.resolve(plot.id() + ".png");
            Path csv = directory.resolve(plot.id() + ".csv");
            PlotCsv.write(plot, csv);
            StillFigure.writeSvg(plot, svg);
            StillFigure.writePng(plot, png);
            files.addAll(List.of(svg, png, csv));
        }
        return files;
    }
}
