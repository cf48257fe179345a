package org.lifront.analysis.figure;

import java.util.List;

/**
 * What a figure shows, independent of how it is drawn.
 *
 * @param id name of its files, lower case with hyphens
 * @param title short title
 * @param xLabel quantity and unit along x
 * @param yLabel quantity and unit along y
 * @param logarithmic whether y is better read on a logarithmic axis
 * @param lines its lines, simulated before measured
 */
public record Plot(String id, String title, String xLabel, String yLabel, boolean logarithmic, List<PlotLine> lines) {

    /** Copies the lines and leaves out empty ones. */
    public Plot {
        lines = lines.stream().filter(line -> line.curve().size() > 0).toList();
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
