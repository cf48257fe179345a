package org.lifront.runs.rules;

import java.util.List;
import java.util.Locale;
import org.lifront.analysis.table.Significant;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.simulation.RunState;

/** The table that closes a run. */
public final class SummaryTable {

    private static final int MOST_STEPS = 30;

    private final RunSummary summary;
    private final StringBuilder text = new StringBuilder();

    private SummaryTable(RunSummary summary) {
        this.summary = summary;
    }

    /** The table, each line ended by a line feed. */
    public static String of(RunSummary summary) {
        SummaryTable table = new SummaryTable(summary);
        table.addRun();
        table.addSpecies();
        table.addSteps();
        return table.text.toString();
    }

    private void addRun() {
        RunState state = summary.simulation().state();
        line(
                "model",
                summary.model().name() + ", " + summary.model().box().siteCount() + " sites, seed "
                        + summary.model().plan().seed());
        line("ended", summary.ending().words());
        line("simulated time", Significant.three(state.time_s()) + " s");
        line(
                "events",
                state.events() + " in " + Significant.three(summary.wall_s()) + " s, "
                        + Significant.three(summary.eventsPerSecond()) + " events/s");
        line(
                "selection",
                summary.simulation().selection().label() + ", acceptance " + Significant.three(summary.acceptance()));
        summary.simulation().sublatticeReport().ifPresent(this::addBlocks);
        summary.simulation()
                .scalingReport()
                .ifPresent(report -> line(
                        "scaling",
                        "saved about " + Significant.three(report.saving()) + " times the events, residual error "
                                + Significant.three(100 * report.residualError()) + " %"));
        line("mean time step", Significant.three(state.time_s() / state.events()) + " s");
        line(
                "memory",
                Significant.three(summary.bytesPerSite()) + " bytes per site, at most " + (summary.peakBytes() >> 20)
                        + " MB in all");
    }

    private void addBlocks(SublatticeReport report) {
        line(
                "blocks",
                report.blocks() + " of " + report.colours() + " colours on "
                        + summary.options().blocks().orElseThrow().threads() + " threads, " + report.sweeps()
                        + " sweeps of " + Significant.three(report.window_s()) + " s");
        line(
                "bias",
                Significant.three(100 * report.bias()) + " % +- " + Significant.three(100 * report.biasError())
                        + " % of the event rate, tolerance " + Significant.three(100 * report.tolerance()) + " %");
    }

    private void line(String name, String value) {
        text.append(String.format(Locale.ROOT, "%-16s%s%n", name, value).replace(System.lineSeparator(), "\n"));
    }

    private void addSpecies() {
        double[] sites = summary.simulation().sitesOfSpecies();
        int width = width(summary.model().species().stream().map(s -> s.name()).toList(), "species");
        text.append('\n').append(pad("species", width)).append("       sites   share\n");
        for (int species = 0; species < sites.length; species++) {
            text.append(pad(summary.model().species().get(species).name(), width))
                    .append(String.format(
                            Locale.ROOT,
                            "%12d  %6s\n",
                            (long) sites[species],
                            Significant.three(
                                    sites[species] / summary.model().box().siteCount())));
        }
    }

    private void addSteps() {
        List<StepRule> steps = summary.model().steps();
        long[] counts = summary.simulation().countOfStep();
        int shown = Math.min(steps.size(), MOST_STEPS);
        int width = width(steps.stream().limit(shown).map(StepRule::name).toList(), "step");
        double time_s = summary.simulation().state().time_s();
        text.append('\n').append(pad("step", width)).append("        events    events/s\n");
        for (int step = 0; step < shown; step++) {
            text.append(pad(steps.get(step).name(), width))
                    .append(String.format(
                            Locale.ROOT, "%14d  %10s\n", counts[step], Significant.three(counts[step] / time_s)));
        }
        if (shown < steps.size()) {
            text.append("and ").append(steps.size() - shown).append(" more steps; see the summary file\n");
        }
    }

    private static int width(List<String> names, String heading) {
        return names.stream().mapToInt(String::length).reduce(heading.length(), Math::max);
    }

    private static String pad(String name, int width) {
        return name + " ".repeat(width - name.length());
    }
}
