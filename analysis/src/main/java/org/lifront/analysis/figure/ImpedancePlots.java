package org.lifront.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lifront.analysis.impedance.CellSpectrum;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.ImpedanceSpectrum;
import org.lifront.analysis.series.Curve;

/** Nyquist and Bode plots of one run. */
public final class ImpedancePlots {

    private static final String LOG_FREQUENCY = "log10 of the frequency in Hz";

    private final String name;
    private final String title;
    private final List<FrameImpedance> frames;

    /**
     * @param name what its files are called, after the kind of plot
     * @param title label of the run
     * @param frames its impedances, in order of time
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

    /** Every plot: one Nyquist plot a frame, because their sizes differ, then magnitude and phase of all frames. */
    public List<Plot> all() {
        List<Plot> plots = new ArrayList<>();
        IntStream.range(0, frames.size()).mapToObj(this::nyquist).forEach(plots::add);
        plots.add(magnitude());
        plots.add(phase());
        return plots.stream().filter(plot -> !plot.isEmpty()).toList();
    }

    /** Nyquist plot of one frame. */
    public Plot nyquist(int index) {
        return new Plot(
                "nyquist-" + name + "-cycle-" + frames.get(index).cycle(),
                title + ", " + when(frames.get(index)),
                "Re Z (kOhm)",
                "-Im Z (kOhm)",
                false,
                List.of(line(index, LineStyle.DOTS, ImpedanceSpectrum::nyquist_kOhm)));
    }

    /** Magnitude against frequency. */
    public Plot magnitude() {
        return new Plot(
                "bode-magnitude-" + name,
                title,
                LOG_FREQUENCY,
                "Magnitude (kOhm)",
                true,
                lines(ImpedanceSpectrum::magnitude_kOhm));
    }

    /** Phase against frequency. */
    public Plot phase() {
        return new Plot(
                "bode-phase-" + name,
                title,
                LOG_FREQUENCY,
                "Negative phase (degrees)",
                false,
                lines(ImpedanceSpectrum::lag_deg));
    }

    private List<PlotLine> lines(Function<ImpedanceSpectrum, Curve> curve) {
        return IntStream.range(0, frames.size())
                .mapToObj(index -> line(index, LineStyle.LINE, curve))
                .toList();
    }

    private PlotLine line(int index, LineStyle style, Function<ImpedanceSpectrum, Curve> curve) {
        FrameImpedance frame = frames.get(index);
        return new PlotLine(when(frame), new LineColour.OfStep(index), style, curve.apply(frame.spectrum()));
    }

    private static String when(FrameImpedance frame) {
        return frame.cycle() == 0 ? "before cycling" : "after cycle " + frame.cycle();
    }
}
