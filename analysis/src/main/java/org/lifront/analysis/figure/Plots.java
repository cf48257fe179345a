package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.Decimation;
import org.lifront.analysis.table.Quantity;

/** The plots of a set of runs; every cell has one colour in all of them, which its replicas share. */
public final class Plots {

    /** Cycles whose profile is drawn. */
    public static final List<Integer> PROFILE_CYCLES = List.of(1, 100, 200, 300);

    private static final double VISIBLE_SHARE = 0.02;
    private static final double LEAST_DEPTH_NM = 10;
    private static final double DEPTH_MARGIN = 1.2;

    private static final String CYCLE = "Cycle";

    private final List<CellResult> runs;
    private final Replicas replicas;
    private final PublishedPoints published;
    private final CellLines lines;

    /**
     * @param runs the runs, in order; those of one cell are its replicas
     * @param published points to draw beside them
     */
    public Plots(List<CellResult> runs, PublishedPoints published) {
        this.runs = List.copyOf(runs);
        this.replicas = new Replicas(this.runs);
        this.published = published;
        this.lines = new CellLines(replicas);
    }

    /** Every plot that has something to show. */
    public List<Plot> all() {
        List<Plot> plots = new ArrayList<>(List.of(overpotentialMeans(), overpotentialSamples()));
        replicas.cells().stream().map(this::profiles).forEach(plots::add);
        plots.addAll(new ThicknessSeries(replicas, published).plots());
        plots.add(resistance());
        replicas.cells().forEach(cell -> plots.addAll(impedance(cell).all()));
        plots.addAll(
                List.of(filmLithiation(), filmCracks(), titaniumFront(), reductionProfile(), damage(), boundary()));
        return plots.stream().filter(plot -> !plot.isEmpty()).toList();
    }

    /** Mean overpotential of every cycle beside the published points. */
    public Plot overpotentialMeans() {
        return overpotential(
                "overpotential-means",
                "Overpotential, cycle means",
                lines.of(LineStyle.LINE, run -> run.overpotential().cycleMeans()));
    }

    /** The whole history of every run, thinned without losing a spike, beside the published points. */
    public Plot overpotentialSamples() {
        RunLabels labels = new RunLabels(runs);
        List<PlotLine> histories = IntStream.range(0, runs.size())
                .mapToObj(i -> history(runs.get(i), labels.of(i)))
                .toList();
        return overpotential("overpotential-history", "Overpotential, every sample", histories);
    }

    private PlotLine history(CellResult run, String label) {
        Curve history = run.overpotential().history().finite();
        int count = replicas.runs(run.cell()).size();
        return new PlotLine(
                count == 1 ? label : run.cell() + ", " + count + " replicas",
                label,
                lines.colour(run.cell()),
                LineStyle.STEPS,
                Decimation.keepingExtremes(history, CellLines.MOST_POINTS));
    }

    private Plot overpotential(String id, String title, List<PlotLine> simulated) {
        return new Plot(
                id, title, CYCLE, "Overpotential (V)", true, withMeasured(simulated, Quantity.OVERPOTENTIAL, 0.5, 1));
    }

    /** Voltage within the 1st, 100th, 200th and 300th cycle of a cell, or its first and last if it is shorter. */
    public Plot profiles(String cell) {
        List<CellResult> ofCell = replicas.runs(cell);
        List<PlotLine> steps = new ArrayList<>();
        int index = 0;
        for (int cycle : profileCycles(replicas.completeCycles(cell))) {
            List<Curve> profiles = ofCell.stream()
                    .map(run -> run.overpotential().profile(cycle))
                    .toList();
            steps.addAll(
                    CellLines.lineOrBand("cycle " + cycle, new LineColour.OfStep(index++), LineStyle.STEPS, profiles));
        }
        return new Plot(
                "profile-" + numbered(cell),
                titled(cell) + ", voltage within the cycle",
                "Time in the cycle (h)",
                "Voltage (V)",
                false,
                steps);
    }

    private String numbered(String cell) {
        return (replicas.cells().indexOf(cell) + 1) + "-" + RunLabels.asFileName(cell);
    }

    /** Label of a cell and how many replicas it has, if it has some. */
    public String titled(String cell) {
        int count = replicas.runs(cell).size();
        return count == 1 ? cell : cell + ", " + count + " replicas";
    }

    private static List<Integer> profileCycles(int last) {
        List<Integer> cycles =
                new ArrayList<>(PROFILE_CYCLES.stream().filter(n -> n <= last).toList());
        if (last > 0 && cycles.size() < PROFILE_CYCLES.size() && !cycles.contains(last)) {
            cycles.add(last);
        }
        return cycles;
    }

    /** Small-signal resistance against cycles run. */
    public Plot resistance() {
        List<PlotLine> simulated =
                lines.of(LineStyle.DOTS, run -> run.resistance().curve_ohm().mapY(r -> r / 1000));
        return new Plot(
                "resistance",
                "Resistance at rest",
                CYCLE,
                "Resistance (kOhm)",
                true,
                withMeasured(simulated, Quantity.RESISTANCE, 0, 1e-3));
    }

    /** Nyquist and Bode plots of a cell, a line for each replica. */
    public ImpedancePlots impedance(String cell) {
        return new ImpedancePlots(
                numbered(cell),
                cell,
                replicas.runs(cell).stream()
                        .flatMap(run -> run.impedances().stream())
                        .toList());
    }

    /** Lithiated thickness of the film. */
    public Plot filmLithiation() {
        return new Plot(
                "film-lithiation",
                "Lithiated film",
                CYCLE,
                "Lithiated film (nm)",
                false,
                lines.ofCellsThatShow(LineStyle.LINE, CellResult::filmLithiated_nm));
    }

    /** Cracked fraction of the film. */
    public Plot filmCracks() {
        return new Plot(
                "film-cracks",
                "Cracked film",
                CYCLE,
                "Cracked fraction",
                false,
                lines.ofCellsThatShow(LineStyle.LINE, CellResult::filmCracked));
    }

    /** Mean depth of the reduced electrolyte. */
    public Plot titaniumFront() {
        return new Plot(
                "ti3-front",
                "Ti3+ front",
                CYCLE,
                "Mean Ti3+ depth (nm)",
                false,
                lines.of(LineStyle.LINE, CellResult::reducedDepth_nm));
    }

    /** Mean depth of damage in the electrolyte. */
    public Plot damage() {
        return new Plot(
                "latp-damage",
                "Damage in LATP",
                CYCLE,
                "Mean damaged depth (nm)",
                false,
                lines.of(LineStyle.LINE, CellResult::damagedDepth_nm));
    }

    /** Share of Ti3+ by depth in the last frame, as deep as any run has a share that can be seen. */
    public Plot reductionProfile() {
        double deepest_nm = runs.stream()
                .mapToDouble(run -> DEPTH_MARGIN * lastAbove(lastProfile(run), VISIBLE_SHARE))
                .reduce(LEAST_DEPTH_NM, Math::max);
        return new Plot(
                "ti3-profile",
                "Ti3+ by depth, last frame",
                "Depth below the LATP surface (nm)",
                "Share of Ti3+",
                false,
                lines.of(LineStyle.LINE, run -> lastProfile(run).upTo(deepest_nm)));
    }

    private static Curve lastProfile(CellResult run) {
        List<FrameMorphology> frames = run.frames();
        return frames.isEmpty()
                ? Curve.EMPTY
                : frames.get(frames.size() - 1).allColumns().curve_nm();
    }

    private static double lastAbove(Curve curve, double y) {
        return IntStream.range(0, curve.size())
                .filter(i -> curve.y(i) > y)
                .mapToDouble(curve::x)
                .max()
                .orElse(0);
    }

    /** Depth of Li in grain boundaries; without lines if no run has a boundary. */
    public Plot boundary() {
        return new Plot(
                "boundary-lithium",
                "Li along grain boundaries",
                CYCLE,
                "Deepest boundary Li (nm)",
                false,
                lines.of(LineStyle.DOTS, CellResult::boundaryDepth_nm));
    }

    private List<PlotLine> withMeasured(List<PlotLine> simulated, Quantity quantity, double intoCycle, double scale) {
        return Stream.concat(
                        simulated.stream(),
                        replicas.cells().stream().map(cell -> measured(cell, quantity, intoCycle, scale)))
                .toList();
    }

    /** Measured points of a cell, as far as its replicas got. */
    private PlotLine measured(String cell, Quantity quantity, double intoCycle, double scale) {
        int last = replicas.completeCycles(cell);
        List<PublishedPoint> points = published.ofCell(cell, quantity).stream()
                .filter(p -> p.cycle() <= last)
                .toList();
        double[] x = points.stream()
                .mapToDouble(p -> Math.max(0, p.cycle() - intoCycle))
                .toArray();
        double[] y = points.stream().mapToDouble(p -> p.value() * scale).toArray();
        return new PlotLine(cell + ", measured", lines.colour(cell), LineStyle.DIAMONDS, Curve.of(x, y));
    }
}
