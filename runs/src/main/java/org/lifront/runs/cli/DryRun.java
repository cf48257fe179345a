package org.lifront.runs.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.runs.execution.SweepEstimate;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.sweep.SweepDefinition;

/** What a sweep would do. */
final class DryRun {

    private static final double MINUTE_S = 60;
    private static final double MB = 1e6;

    private DryRun() {}

    /** Lists the cells, and how long and how much disk they will take on so many threads. */
    static void tell(SweepDefinition sweep, int threads, PrintStream out) {
        int width =
                sweep.cells().stream().mapToInt(c -> c.folder().length()).max().orElse(0);
        for (Scenario cell : sweep.cells()) {
            CellSpecification specification = cell.specification();
            out.println(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %d x %d columns, %d cycles, seed %d",
                    cell.folder(),
                    specification.box().columnsX(),
                    specification.box().columnsY(),
                    specification.protocol().cycles(),
                    specification.seed()));
        }
        SweepEstimate estimate = estimate(sweep);
        double wall_s = Math.max(estimate.longest_s(), estimate.processor_s() / threads);
        out.println(String.format(
                Locale.ROOT,
                "%d cells, about %.1f minutes on %s, %.0f MB on the disk (estimated from first cycles)",
                sweep.cells().size(),
                wall_s / MINUTE_S,
                threads == 1 ? "1 thread" : threads + " threads",
                Math.ceil(estimate.bytes() / MB)));
    }

    private static SweepEstimate estimate(SweepDefinition sweep) {
        try {
            return SweepEstimate.of(sweep.cells(), Files.createTempDirectory("lifront-probe"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for temporary files cannot be written", e);
        }
    }
}
