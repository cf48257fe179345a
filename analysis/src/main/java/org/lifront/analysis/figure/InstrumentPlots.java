package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.FramePhotoemission;
import org.lifront.analysis.cell.InstrumentReadings;
import org.lifront.analysis.cell.LineScans;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.diffraction.PowderPattern;
import org.lifront.analysis.field.VoltagePart;
import org.lifront.analysis.series.Curve;

/** Plots of what instruments show: photoemission, line scans, diffraction, parts of the voltage, films as grown. */
public final class InstrumentPlots {

    private static final double EV_PER_KEV = 1000;
    private static final double HALF_WIDTH_DEG = 0.02;
    private static final double VISIBLE = 0.005;
    private static final double DEPTH_MARGIN = 1.4;
    private static final double LEAST_DEPTH_NM = 15;

    private final Replicas replicas;
    private final CellLines cells;
    private final List<InstrumentReadings> readings;

    /**
     * @param runs all runs; the order of their cells gives the colours
     * @param readings those of the first run of each cell
     */
    public InstrumentPlots(List<CellResult> runs, List<InstrumentReadings> readings) {
        this.replicas = new Replicas(runs);
        this.cells = new CellLines(replicas);
        this.readings = List.copyOf(readings);
    }

    /** Every plot that has something to show. */
    public List<Plot> all() {
        List<Plot> plots = new ArrayList<>(List.of(photoemission(), lineScans(), coverage()));
        for (InstrumentReadings reading : readings) {
            plots.addAll(List.of(parts(reading), lineScan(reading), diffraction(reading)));
        }
        return plots.stream().filter(plot -> !plot.isEmpty()).toList();
    }

    /** Share of Ti3+ in photoemission against photon energy, last frame. */
    public Plot photoemission() {
        return new Plot(
                "xps-ti3",
                "Ti3+ in photoemission, last frame",
                "Photon energy (keV)",
                "Share of Ti3+ in Ti 2p",
                false,
                cells.of(LineStyle.DOTS, InstrumentPlots::lastPhotoemission));
    }

    private static Curve lastPhotoemission(CellResult run) {
        double[] energies_keV = FramePhotoemission.PHOTON_EV.stream()
                .mapToDouble(e -> e / EV_PER_KEV)
                .toArray();
        return run.photoemission().stream()
                .reduce((first, last) -> last)
                .map(frame -> Curve.of(
                        energies_keV,
                        frame.ti3Shares().stream().mapToDouble(s -> s).toArray()))
                .orElse(Curve.EMPTY);
    }

    /** Line scans through Li-rich columns of all cells, last frame. */
    public Plot lineScans() {
        double deepest_nm =
                replicas.cells().stream().mapToDouble(this::deepest_nm).max().orElse(0);
        return new Plot(
                "eels-ti3",
                "Line scan through Li-rich columns, last frame",
                "Depth below the LATP surface (nm)",
                "Share of Ti3+",
                false,
                cells
                        .of(
                                LineStyle.LINE,
                                run -> run.lineScans().map(LineScans::rich).orElse(Curve.EMPTY))
                        .stream()
                        .map(line -> line.upTo(deepest_nm))
                        .toList());
    }

    /** How deep the line scans of a cell are worth showing. */
    private double deepest_nm(String cell) {
        double reached_nm = scans(cell, LineScans::rich).stream()
                .mapToDouble(scan -> IntStream.range(0, scan.size())
                        .filter(i -> scan.y(i) > VISIBLE)
                        .mapToDouble(scan::x)
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
        return Math.max(LEAST_DEPTH_NM, DEPTH_MARGIN * reached_nm);
    }

    private List<Curve> scans(String cell, Function<LineScans, Curve> scan) {
        return replicas.runs(cell).stream()
                .flatMap(run -> run.lineScans().map(scan).stream())
                .toList();
    }

    /** Ti3+ and Ti4+ of one cell along a Li-rich and a random line. */
    public Plot lineScan(InstrumentReadings reading) {
        double deepest_nm = deepest_nm(reading.cell());
        List<PlotLine> lines = new ArrayList<>();
        lines.addAll(scan("Ti3+, Li-rich", 0, reading, LineScans::rich));
        lines.addAll(scan("Ti4+, Li-rich", 1, reading, LineScans::richTi4));
        lines.addAll(scan("Ti3+, random line", 2, reading, LineScans::random));
        return new Plot(
                "eels-" + name(reading),
                reading.cell() + ", line scans after cycle " + reading.lastCycle(),
                "Depth below the LATP surface (nm)",
                "Share of Ti",
                false,
                lines.stream().map(line -> line.upTo(deepest_nm)).toList());
    }

    private List<PlotLine> scan(String label, int colour, InstrumentReadings reading, Function<LineScans, Curve> scan) {
        return CellLines.lineOrBand(label, new LineColour.OfCell(colour), LineStyle.LINE, scans(reading.cell(), scan));
    }

    /** Share of columns by thickness of the film as grown. */
    public Plot coverage() {
        List<PlotLine> lines = lines(reading -> reading.coverage().distribution_nm());
        lines.removeIf(line -> line.curve().size() < 2);
        return new Plot(
                "film-thickness",
                "Film as grown",
                "Local thickness of the film (nm)",
                "Share of the area",
                false,
                lines);
    }

    /** Parts of the voltage of one cell; parts that never reach a hundredth of it are left out. */
    public Plot parts(InstrumentReadings reading) {
        double largest = reading.parts_V().values().stream()
                .flatMapToDouble(InstrumentPlots::values)
                .max()
                .orElse(0);
        List<PlotLine> lines = new ArrayList<>();
        for (Map.Entry<VoltagePart, Curve> part : reading.parts_V().entrySet()) {
            if (values(part.getValue()).anyMatch(v -> v > 0.01 * largest)) {
                lines.add(new PlotLine(
                        part.getKey().label(),
                        new LineColour.OfCell(part.getKey().ordinal()),
                        LineStyle.DOTS,
                        part.getValue()));
            }
        }
        return new Plot(
                "parts-" + name(reading),
                reading.cell() + ", where the voltage falls",
                "Cycle",
                "Part of the voltage (V)",
                false,
                "",
                lines);
    }

    private static java.util.stream.DoubleStream values(Curve curve) {
        return IntStream.range(0, curve.size()).mapToDouble(curve::y);
    }

    /** Where the powder lines of one cell lie, as sticks as high as the share of their phase. */
    public Plot diffraction(InstrumentReadings reading) {
        PowderPattern pattern = reading.pattern();
        return new Plot(
                "xrd-" + name(reading),
                reading.cell() + ", powder line positions, cycle " + reading.lastCycle(),
                "2 theta, Cu K alpha 1 (degrees)",
                "Volume share",
                false,
                Stream.of(
                                stick("pristine LATP", 0, pattern.pristine()),
                                stick("lithiated LATP, lattice assumed", 2, pattern.lithiated()))
                        .filter(line -> values(line.curve()).anyMatch(y -> y > 0))
                        .toList());
    }

    private static PlotLine stick(String label, int colour, Curve lines) {
        double[] x = new double[3 * lines.size()];
        double[] y = new double[3 * lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            x[3 * i] = lines.x(i) - HALF_WIDTH_DEG;
            x[3 * i + 1] = lines.x(i);
            x[3 * i + 2] = lines.x(i) + HALF_WIDTH_DEG;
            y[3 * i + 1] = lines.y(i);
        }
        return new PlotLine(label, new LineColour.OfCell(colour), LineStyle.LINE, sorted(x, y));
    }

    /** Feet of neighbouring sticks may overlap: points in order of their abscissa. */
    private static Curve sorted(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> x[i]))
                .mapToInt(i -> i)
                .toArray();
        return Curve.of(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
    }

    private List<PlotLine> lines(Function<InstrumentReadings, Curve> curve) {
        List<PlotLine> lines = new ArrayList<>();
        for (InstrumentReadings reading : readings) {
            lines.add(new PlotLine(reading.cell(), cells.colour(reading.cell()), LineStyle.LINE, curve.apply(reading)));
        }
        return lines;
    }

    private String name(InstrumentReadings reading) {
        return (replicas.cells().indexOf(reading.cell()) + 1) + "-" + RunLabels.asFileName(reading.cell());
    }
}
