package org.lifront.runs.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.runs.scenario.Scenario;

/**
 * How long the cells of a sweep will take and how much they will write, by the first cycles of some of them on this
 * machine. Cells are compared by {@link CellRun#effort}; a factor of two is not to be wondered at.
 *
 * @param processor_s time of one processor for all cells, in seconds
 * @param longest_s time of the longest cell, in seconds
 * @param bytes disk space for all trajectories
 */
public record SweepEstimate(double processor_s, double longest_s, double bytes) {

    private static final int WARM_UP_CYCLES = 2;
    private static final int CYCLES = 15;

    /**
     * Simulates the first cycles of the lightest, the middle and the heaviest cell; before that, the first few once more
     * for the compiler.
     *
     * @param scenarios the cells, at least one
     * @param scratch an empty folder for what is simulated; it is removed
     */
    public static SweepEstimate of(List<Scenario> scenarios, Path scratch) {
        List<Scenario> byEffort = scenarios.stream()
                .sorted(Comparator.comparingDouble(SweepEstimate::effort))
                .toList();
        int last = byEffort.size() - 1;
        try {
            probe(byEffort.get(last), WARM_UP_CYCLES, scratch.resolve("warm-up"));
            double effort = 0;
            double time_s = 0;
            double bytes = 0;
            int probes = 0;
            for (int index : IntStream.of(0, last / 2, last).distinct().toArray()) {
                Scenario cell = byEffort.get(index);
                Path folder = scratch.resolve("probe-" + index);
                time_s += probe(cell, CYCLES, folder);
                effort += CellRun.effort(cell, CYCLES);
                bytes += bytes(folder);
                probes++;
            }
            double perEffort_s = time_s / effort;
            double bytesPerFrame = bytes / (2.0 * probes);
            return new SweepEstimate(
                    perEffort_s
                            * scenarios.stream()
                                    .mapToDouble(SweepEstimate::effort)
                                    .sum(),
                    perEffort_s * effort(byEffort.get(last)),
                    scenarios.stream().mapToDouble(SweepEstimate::frames).sum() * bytesPerFrame);
        } finally {
            remove(scratch);
        }
    }

    /** Processor time of the first cycles, in seconds: what else the machine does meanwhile does not count. */
    private static double probe(Scenario scenario, int cycles, Path folder) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start_ns = clock.getCurrentThreadCpuTime();
        simulate(CellRun.probe(scenario, cycles, folder));
        return (clock.getCurrentThreadCpuTime() - start_ns) * 1e-9;
    }

    private static void simulate(CellRun run) {
        run.simulate(new SilentProgress(), new StopRequest());
    }

    private static double effort(Scenario scenario) {
        return CellRun.effort(scenario, scenario.specification().protocol().cycles());
    }

    private static double frames(Scenario scenario) {
        CellSpecification cell = scenario.specification();
        return 1
                + Math.ceil((double) cell.protocol().cycles() / cell.frameEvery_cycles())
                + cell.frameCycles().size();
    }

    private static double bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".h5"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be removed", e);
        }
    }
}
