package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.Decimation;
import org.lifront.analysis.statistics.ReplicaBand;
import org.lifront.analysis.table.Quantity;

/** The plots of a set of runs; every run has one colour in all of them, in the order of the runs. */
public final class Plots {

    /** Cycles whose profile is drawn. */
    public static final List<Integer> PROFILE_CYCLES = List.of(1, 100, 200, 300);

    private static final int MOST_POINTS = 1500;
    private static final double VISIBLE_SHARE = 0.02;
    private static final double LEAST_DEPTH_NM = 10;
    private static final double DEPTH_MARGIN = 1.2;
    private static final double CONFIDENCE = 0.9;

    /** Where a band would reach below zero, which a logarithmic axis cannot show. */
    private static final double LEAST_VOLT = 1e-3;

    private static final String CYCLE = "Cycle";

    private final List<CellResult> runs;
    private final PublishedPoints published;
    private final RunLabels labels;

    /**
     * @param runs the runs, in order
     * @param published points to draw beside them
     */
    public Plots(List<CellResult> runs, PublishedPoints published) {
        this.runs = List.copyOf(runs);
        this.published = published;
        this.labels = new RunLabels(this.runs);
    }

    /** Every plot that has something to show. */
    public List<Plot> all() {
        List<Plot> plots = new ArrayList<>(List.of(overpotentialMeans(), overpotentialSamples()));
        IntStream.range(0, runs.size()).mapToObj(this::profiles).forEach(plots::add);
        plots.add(thicknessSeries());
        plots.add(resistance());
        IntStream.range(0, runs.size())
                .forEach(run -> plots.addAll(impedance(run).all()));
        plots.addAll(
                List.of(filmLithiation(), filmCracks(), titaniumFront(), reductionProfile(), damage(), boundary()));
        return plots.stream().filter(plot -> !plot.isEmpty()).toList();
    }

    /** Mean overpotential of every cycle beside the published points. */
    public Plot overpotentialMeans() {
        Function<CellResult, Curve> means = run -> run.overpotential().cycleMeans();
        List<PlotLine> lines = new ArrayList<>();
        for (String cell : new Replicas(runs).cells()) {
            lines.addAll(lineOrBand(cell, means));
        }
        for (int i = 0; i < runs.size(); i++) {
            lines.add(measured(i, Quantity.OVERPOTENTIAL, 0.5));
        }
        return new Plot("overpotential-means", "Overpotential, cycle means", CYCLE, "Overpotential (V)", true, lines);
    }

    /** One run as a line; replicas as their mean and the edges of its band. */
    private List<PlotLine> lineOrBand(String cell, Function<CellResult, Curve> curve) {
        List<Integer> replicas = IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).cell().equals(cell))
                .boxed()
                .toList();
        LineColour colour = new LineColour.OfRun(replicas.get(0));
        List<Curve> curves =
                replicas.stream().map(i -> curve.apply(runs.get(i)).finite()).toList();
        if (curves.size() == 1) {
            return List.of(
                    new PlotLine(cell, colour, LineStyle.LINE, Decimation.keepingExtremes(curves.get(0), MOST_POINTS)));
        }
        ReplicaBand band = ReplicaBand.of(curves, CONFIDENCE);
        String edge = cell + ", 90 % band, ";
        return List.of(
                new PlotLine(cell + ", mean of " + curves.size(), colour, LineStyle.LINE, band.mean()),
                new PlotLine(edge + "low", colour, LineStyle.EDGE, band.low().mapY(y -> Math.max(y, LEAST_VOLT))),
                new PlotLine(edge + "high", colour, LineStyle.EDGE, band.high()));
    }

    /** The whole history, thinned without losing a spike, beside the published points. */
    public Plot overpotentialSamples() {
        List<PlotLine> lines =
                ofRuns(LineStyle.STEPS, run -> run.overpotential().history());
        for (int i = 0; i < runs.size(); i++) {
            lines.add(measured(i, Quantity.OVERPOTENTIAL, 0.5));
        }
        return new Plot(
                "overpotential-history", "Overpotential, every sample", CYCLE, "Overpotential (V)", true, lines);
    }

    /** Voltage within the 1st, 100th, 200th and 300th cycle of a run, or its first and last if it is shorter. */
    public Plot profiles(int index) {
        CellResult run = runs.get(index);
        List<PlotLine> lines = new ArrayList<>();
        for (int cycle : profileCycles(run)) {
            Curve profile = Decimation.keepingExtremes(run.overpotential().profile(cycle), MOST_POINTS);
            lines.add(new PlotLine("cycle " + cycle, new LineColour.OfStep(lines.size()), LineStyle.STEPS, profile));
        }
        return new Plot(
                "profile-" + (index + 1) + "-" + RunLabels.fileName(run.cell()),
                labels.of(index),
                "Time in the cycle (h)",
                "Voltage (V)",
                false,
                lines);
    }

    private static List<Integer> profileCycles(CellResult run) {
        int last = run.completeCycles();
        List<Integer> cycles =
                new ArrayList<>(PROFILE_CYCLES.stream().filter(n -> n <= last).toList());
        if (last > 0 && cycles.size() < PROFILE_CYCLES.size() && !cycles.contains(last)) {
            cycles.add(last);
        }
        return cycles;
    }

    /** Overpotential against the thickness of all films, a line for each usual cycle; of replicas every run is a dot. */
    public Plot thicknessSeries() {
        List<PlotLine> lines = new ArrayList<>();
        for (int cycle : PROFILE_CYCLES) {
            List<CellResult> reached = runs.stream()
                    .filter(run ->
                            run.completeCycles() >= cycle && run.film_nm().size() > 0)
                    .sorted(Comparator.comparingDouble(run -> run.film_nm().y(0)))
                    .toList();
            double[] x = reached.stream().mapToDouble(run -> run.film_nm().y(0)).toArray();
            double[] y = reached.stream()
                    .mapToDouble(run -> run.overpotential().mean_V(cycle).orElse(Double.NaN))
                    .toArray();
            lines.add(new PlotLine(
                    "cycle " + cycle, new LineColour.OfStep(lines.size()), LineStyle.DOTS, Curve.of(x, y)));
        }
        lines.removeIf(line -> line.curve().size() < 2);
        return new Plot(
                "thickness-series",
                "Overpotential against thickness",
                "Film as grown (nm)",
                "Overpotential (V)",
                true,
                lines);
    }

    /** Small-signal resistance against cycles run. */
    public Plot resistance() {
        List<PlotLine> lines =
                ofRuns(LineStyle.DOTS, run -> run.resistance().curve_ohm().mapY(r -> r / 1000));
        for (int i = 0; i < runs.size(); i++) {
            PlotLine points = measured(i, Quantity.RESISTANCE, 0);
            lines.add(new PlotLine(
                    points.label(),
                    points.colour(),
                    points.style(),
                    points.curve().mapY(r -> r / 1000)));
        }
        return new Plot("resistance", "Resistance at rest", CYCLE, "Resistance (kOhm)", true, lines);
    }

    /** Nyquist and Bode plots of a run. */
    public ImpedancePlots impedance(int index) {
        CellResult run = runs.get(index);
        return new ImpedancePlots((index + 1) + "-" + run.cell(), labels.of(index), run.impedances());
    }

    /** Lithiated thickness of the film. */
    public Plot filmLithiation() {
        return new Plot(
                "film-lithiation",
                "Lithiated film",
                CYCLE,
                "Lithiated film (nm)",
                false,
                coated(CellResult::filmLithiated_nm));
    }

    /** Cracked fraction of the film. */
    public Plot filmCracks() {
        return new Plot(
                "film-cracks", "Cracked film", CYCLE, "Cracked fraction", false, coated(CellResult::filmCracked));
    }

    private List<PlotLine> coated(Function<CellResult, Curve> curve) {
        List<PlotLine> lines = ofRuns(LineStyle.LINE, curve);
        lines.removeIf(line -> IntStream.range(0, line.curve().size())
                .allMatch(i -> line.curve().y(i) == 0));
        return lines;
    }

    /** Mean depth of the reduced electrolyte. */
    public Plot titaniumFront() {
        return new Plot(
                "ti3-front",
                "Ti3+ front",
                CYCLE,
                "Mean Ti3+ depth (nm)",
                false,
                ofRuns(LineStyle.LINE, CellResult::reducedDepth_nm));
    }

    /** Mean depth of damage in the electrolyte. */
    public Plot damage() {
        return new Plot(
                "latp-damage",
                "Damage in LATP",
                CYCLE,
                "Mean damaged depth (nm)",
                false,
                ofRuns(LineStyle.LINE, CellResult::damagedDepth_nm));
    }

    /** Share of Ti3+ by depth in the last frame, as deep as any run has a share that can be seen. */
    public Plot reductionProfile() {
        List<PlotLine> lines = new ArrayList<>();
        double deepest_nm = LEAST_DEPTH_NM;
        for (int i = 0; i < runs.size(); i++) {
            Curve profile = lastProfile(runs.get(i));
            lines.add(new PlotLine(labels.of(i), new LineColour.OfRun(i), LineStyle.LINE, profile));
            deepest_nm = Math.max(deepest_nm, DEPTH_MARGIN * lastAbove(profile, VISIBLE_SHARE));
        }
        double limit_nm = deepest_nm;
        return new Plot(
                "ti3-profile",
                "Ti3+ by depth, last frame",
                "Depth below the LATP surface (nm)",
                "Share of Ti3+",
                false,
                lines.stream().map(line -> line.upTo(limit_nm)).toList());
    }

    private static Curve lastProfile(CellResult run) {
        List<FrameMorphology> frames = run.frames();
        return frames.isEmpty()
                ? Curve.of(new double[0], new double[0])
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
                ofRuns(LineStyle.DOTS, CellResult::boundaryDepth_nm));
    }

    private List<PlotLine> ofRuns(LineStyle style, Function<CellResult, Curve> curve) {
        List<PlotLine> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Curve thinned = Decimation.keepingExtremes(curve.apply(runs.get(i)).finite(), MOST_POINTS);
            lines.add(new PlotLine(labels.of(i), new LineColour.OfRun(i), style, thinned));
        }
        return lines;
    }

    /** Measured points of a run's cell; the first of several replicas carries them. */
    private PlotLine measured(int index, Quantity quantity, double intoCycle) {
        String cell = runs.get(index).cell();
        boolean first =
                runs.subList(0, index).stream().noneMatch(run -> run.cell().equals(cell));
        int last = runs.get(index).completeCycles();
        List<PublishedPoint> points = published.ofCell(cell, quantity).stream()
                .filter(p -> first && p.cycle() <= last)
                .toList();
        double[] x = points.stream()
                .mapToDouble(p -> Math.max(0, p.cycle() - intoCycle))
                .toArray();
        double[] y = points.stream().mapToDouble(PublishedPoint::value).toArray();
        return new PlotLine(cell + ", measured", new LineColour.OfRun(index), LineStyle.DIAMONDS, Curve.of(x, y));
    }
}
