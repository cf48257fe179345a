package org.lifront.runs.rules;

import java.util.List;
import java.util.Locale;
import org.lifront.analysis.table.Significant;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.simulation.RunReport;
import org.lifront.kmc.stiffness.ScalingReport;

/** The table that closes a run. */
public final class SummaryTable {

    private static final int MOST_STEPS = 30;

    private final RunSummary summary;
    private final RunReport report;
    private final StringBuilder text = new StringBuilder();

    private SummaryTable(RunSummary summary) {
        this.summary = summary;
        this.report = summary.report();
    }

    /** The table, each line ended by a line feed. */
    public static String of(RunSummary summary) {
        SummaryTable table = new SummaryTable(summary);
        table.addRun();
        table.report.blocks().ifPresent(table::addBlocks);
        table.report.scaling().ifPresent(table::addScaling);
        table.addSpecies();
        table.addSteps();
        return table.text.toString();
    }

    private void addRun() {
        line(
                "model",
                "%s, %d sites, seed %d",
                summary.model().name(),
                sites(),
                summary.model().plan().seed());
        line("ended", "%s", report.ending().words());
        line("simulated time", "%s s", three(report.state().time_s()));
        line(
                "events",
                "%d in %s s, %s events/s",
                report.state().events(),
                three(summary.wall_s()),
                three(summary.eventsPerSecond()));
        line("mean time step", "%s s", three(report.timeStep_s()));
        line("selection", "%s, acceptance %s", report.selection().label(), three(report.acceptance()));
        line(
                "memory",
                "%s bytes per site, at most %d MB in all",
                three(summary.bytesPerSite()),
                summary.peakBytes() >> 20);
    }

    private void addBlocks(SublatticeReport blocks) {
        line(
                "blocks",
                "%d of %d colours on %d threads, %d sweeps of %s s",
                blocks.blocks(),
                blocks.colours(),
                summary.options().blocks().orElseThrow().threads(),
                blocks.sweeps(),
                three(blocks.window_s()));
        String bias = Double.isNaN(blocks.biasError())
                ? "not known after so few sweeps"
                : three(100 * blocks.bias()) + " % +- " + three(100 * blocks.biasError()) + " % of the event rate";
        line("bias", "%s, tolerance %s %%", bias, three(100 * blocks.tolerance()));
    }

    private void addScaling(ScalingReport scaling) {
        line(
                "scaling",
                "saved about %s times the events, residual error %s %%",
                three(scaling.saving()),
                three(100 * scaling.residualError()));
    }

    private void line(String name, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "%-16s", name))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private void addSpecies() {
        List<String> names =
                summary.model().species().stream().map(Species::name).toList();
        int width = heading("species", names, String.format("%12s  %8s", "sites", "share"));
        for (int species = 0; species < names.size(); species++) {
            long count = report.sitesOfSpecies().get(species);
            row(width, names.get(species), String.format("%12d  %8s", count, three((double) count / sites())));
        }
    }

    private void addSteps() {
        List<String> names = summary.model().steps().stream()
                .map(StepRule::name)
                .limit(MOST_STEPS)
                .toList();
        int width = heading("step", names, String.format("%14s  %10s", "events", "rate 1/s"));
        for (int step = 0; step < names.size(); step++) {
            long count = report.eventsOfStep().get(step);
            double rate_perS = count / report.state().time_s();
            row(width, names.get(step), String.format("%14d  %10s", count, three(rate_perS)));
        }
        int more = report.eventsOfStep().size() - names.size();
        if (more > 0) {
            text.append("and ").append(more).append(" more steps, see the summary file\n");
        }
    }

    private int heading(String name, List<String> names, String numbers) {
        int width = names.stream().mapToInt(String::length).reduce(name.length(), Math::max);
        text.append('\n');
        row(width, name, numbers);
        return width;
    }

    private void row(int width, String name, String numbers) {
        text.append(name)
                .append(" ".repeat(width - name.length()))
                .append("  ")
                .append(numbers)
                .append('\n');
    }

    private long sites() {
        return summary.model().box().siteCount();
    }

    private static String three(double value) {
        return Significant.three(value);
    }
}
