package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lifront.analysis.impedance.CellSpectrum;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.ImpedanceSpectrum;
import org.lifront.analysis.series.Curve;

/** Nyquist and Bode plots of one cell; frames of replicas after the same cycle share a colour and an entry in the legend. */
public final class ImpedancePlots {

    private static final String LOG_FREQUENCY = "log10 of the frequency in Hz";

    private final String name;
    private final String title;
    private final List<FrameImpedance> frames;

    /**
     * @param name what its files are called, after the kind of plot
     * @param title label of the cell
     * @param frames its impedances, in order of time, replica by replica
     */
    public ImpedancePlots(String name, String title, List<FrameImpedance> frames) {
        this.name = name.replaceAll("[^A-Za-z0-9_.-]+", "-");
        this.title = title;
        this.frames = List.copyOf(frames);
    }

    /** The plots of several runs; frames of one cell and seed share their Bode plots. */
    public static List<Plot> of(List<CellSpectrum> spectra) {
        List<Plot> plots = new ArrayList<>();
        List<String> runs = spectra.stream().map(ImpedancePlots::run).distinct().toList();
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            List<FrameImpedance> frames = spectra.stream()
                    .filter(spectrum -> run(spectrum).equals(run))
                    .map(CellSpectrum::impedance)
                    .toList();
            plots.addAll(new ImpedancePlots((i + 1) + "-" + run, run, frames).all());
        }
        return plots;
    }

    private static String run(CellSpectrum spectrum) {
        return spectrum.cell() + ", seed " + spectrum.seed();
    }

    /** Every plot: one Nyquist plot a cycle, because their sizes differ, then magnitude and phase of all frames. */
    public List<Plot> all() {
        List<Plot> plots = new ArrayList<>(nyquist());
        plots.add(magnitude());
        plots.add(phase());
        return plots.stream().filter(plot -> !plot.isEmpty()).toList();
    }

    /** One Nyquist plot for each cycle after which there is a frame. */
    public List<Plot> nyquist() {
        return cycles().stream().map(this::nyquist).toList();
    }

    private Plot nyquist(int cycle) {
        return new Plot(
                "nyquist-" + name + "-cycle-" + cycle,
                "Nyquist, " + title + ", " + when(cycle),
                "Re Z (kOhm)",
                "-Im Z (kOhm)",
                false,
                lines(LineStyle.DOTS, ImpedanceSpectrum::nyquist_kOhm, List.of(cycle)));
    }

    private List<Integer> cycles() {
        return frames.stream().map(FrameImpedance::cycle).distinct().toList();
    }

    /** Magnitude against frequency. */
    public Plot magnitude() {
        return new Plot(
                "bode-magnitude-" + name,
                "Bode magnitude, " + title,
                LOG_FREQUENCY,
                "Magnitude (kOhm)",
                true,
                lines(ImpedanceSpectrum::magnitude_kOhm));
    }

    /** Phase against frequency. */
    public Plot phase() {
        return new Plot(
                "bode-phase-" + name,
                "Bode phase, " + title,
                LOG_FREQUENCY,
                "Negative phase (degrees)",
                false,
                lines(ImpedanceSpectrum::lag_deg));
    }

    private List<PlotLine> lines(Function<ImpedanceSpectrum, Curve> curve) {
        return lines(LineStyle.LINE, curve, cycles());
    }

    private List<PlotLine> lines(LineStyle style, Function<ImpedanceSpectrum, Curve> curve, List<Integer> shown) {
        return frames.stream()
                .filter(frame -> shown.contains(frame.cycle()))
                .map(frame -> new PlotLine(
                        when(frame.cycle()),
                        new LineColour.OfStep(cycles().indexOf(frame.cycle())),
                        style,
                        curve.apply(frame.spectrum())))
                .toList();
    }

    private static String when(int cycle) {
        return cycle == 0 ? "before cycling" : "after cycle " + cycle;
    }
}
