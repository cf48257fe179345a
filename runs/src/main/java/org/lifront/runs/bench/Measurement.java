package org.lifront.runs.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.rules.RuleRun;
import org.lifront.runs.rules.RunSummary;

/** Measures one benchmark in this virtual machine. */
public final class Measurement {

    private static final double WARM_UP_S = 3;
    private static final double WINDOW_S = 1;
    private static final double QUICK_WARM_UP_S = 0.3;
    private static final double QUICK_WINDOW_S = 0.1;

    private Measurement() {}

    /**
     * Measures a benchmark.
     *
     * @param name its name
     * @param isQuick whether windows are short, to see that all works
     * @param stop ends the measurement
     * @return the row as JSON on one line; empty if it was stopped
     */
    public static Optional<String> row(String name, boolean isQuick, StopRequest stop) {
        Benchmark benchmark = Benchmarks.find(name);
        long start_ns = System.nanoTime();
        Windows windows = new Windows(
                System::nanoTime, stop, isQuick ? QUICK_WARM_UP_S : WARM_UP_S, isQuick ? QUICK_WINDOW_S : WINDOW_S);
        RunSummary summary;
        try (RuleRun run = new RuleRun(benchmark.modelFile(), benchmark.options())) {
            summary = run.measured(windows);
        }
        if (!windows.isComplete()) {
            return Optional.empty();
        }
        ObjectNode row = row(benchmark, windows, summary);
        row.put("wall_s", (System.nanoTime() - start_ns) * 1e-9);
        row.put("quick", isQuick);
        return Optional.of(row.toString());
    }

    private static ObjectNode row(Benchmark benchmark, Windows windows, RunSummary summary) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("name", benchmark.name());
        row.put("events_per_s", windows.median_perS());
        row.put("bytes_per_site", summary.bytesPerSite());
        row.put("sites", summary.model().box().siteCount());
        row.put("events", windows.events());
        row.put("acceptance", summary.report().acceptance());
        row.put("selection", summary.report().selection().label());
        row.put("threads", benchmark.threads().orElse(1));
        windows.rates_perS().forEach(row.putArray("windows_events_per_s")::add);
        row.put("engine_bytes", summary.engineBytes());
        row.put("peak_memory_bytes", summary.peakBytes());
        summary.report().blocks().ifPresent(blocks -> {
            row.put("blocks", blocks.blocks());
            row.put("window_s", blocks.window_s());
            row.put("bias", blocks.bias());
            row.put("bias_error", blocks.biasError());
            row.put("tolerance", blocks.tolerance());
        });
        row.put("processors", Runtime.getRuntime().availableProcessors());
        row.put("java", System.getProperty("java.version"));
        return row;
    }
}
