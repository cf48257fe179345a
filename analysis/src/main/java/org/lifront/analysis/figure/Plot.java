package org.lifront.analysis.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a figure shows, independent of how it is drawn.
 *
 * @param id name of its files, lower case with hyphens
 * @param title short title
 * @param xLabel quantity and unit along x
 * @param yLabel quantity and unit along y
 * @param logarithmic whether y is better read on a logarithmic axis
 * @param meaning what lines with a band and their band are, if not replicas; empty for a figure of what nobody measures
 * @param lines its lines, simulated before measured
 */
public record Plot(
        String id,
        String title,
        String xLabel,
        String yLabel,
        boolean logarithmic,
        String meaning,
        List<PlotLine> lines) {

    private static final String OF_REPLICAS = "mean of replicas with the 90 % confidence band of the mean";

    /** Copies the lines and leaves out empty ones. */
    public Plot {
        lines = lines.stream().filter(line -> line.curve().size() > 0).toList();
    }

    /** A plot whose bands, if it has any, are those of replicas. */
    public Plot(String id, String title, String xLabel, String yLabel, boolean logarithmic, List<PlotLine> lines) {
        this(id, title, xLabel, yLabel, logarithmic, OF_REPLICAS, lines);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Where a band ends that reaches down to nothing, which a logarithmic axis cannot show: at half of the smallest positive
     * value of the lines themselves.
     */
    double logarithmicFloor() {
        return 0.5
                * lines.stream()
                        .filter(line -> !line.style().isEdge())
                        .flatMapToDouble(line -> line.curve().ordinates())
                        .filter(y -> y > 0)
                        .min()
                        .orElse(2 * Double.MIN_NORMAL);
    }

    /** What the reader of the figure must know of its lines; empty if nothing. */
    String explanation() {
        boolean measured = lines.stream().anyMatch(line -> line.style() == LineStyle.DIAMONDS);
        boolean bands = lines.stream().anyMatch(line -> line.style().isEdge());
        String words = bands ? "Lines: " + meaning + "." : "";
        if (!measured) {
            return meaning.equals(OF_REPLICAS) ? (words + " Prediction: no measured curve is shipped.").trim() : words;
        }
        String without = String.join(", ", withoutMeasured());
        return (bands ? words : "Lines: simulated.") + " Diamonds: measured"
                + (without.isEmpty() ? "." : "; none shipped for " + without + ".");
    }

    /** Lines that share their colour, which is that of a cell, with no measured point. */
    private List<String> withoutMeasured() {
        Set<LineColour> measured = lines.stream()
                .filter(line -> line.style() == LineStyle.DIAMONDS)
                .map(PlotLine::colour)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !line.style().isEdge() && !measured.contains(line.colour()))
                .map(line -> line.key().replaceFirst(", (mean of \\d+|\\d+ replicas)$", ""))
                .distinct()
                .toList();
    }
}
