package org.lifront.runs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a sweep of 2000 tiny cells costs besides its cells, and that its reduction gets by with a heap of 1 GB. Needs a
 * machine with little else running. docs/performance.md holds the figures, which do not reach these goals yet.
 */
@Tag("validation")
class SweepOverheadTest {

    private static final int CELLS = 2000;
    private static final int CYCLES = 20;

    /** Of the cells' own times. */
    private static final double LARGEST_OVERHEAD = 0.05;

    private static final double LONGEST_REDUCTION_S = 60;

    @TempDir
    private Path temp;

    @Test
    void thousandsOfTinyCellsCostLittleMoreThanTheirOwnTime() throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        Path folder = temp.resolve("sweep");
        SweepProcess program = new SweepProcess(temp.resolve("log"));
        List<String> prepare = new ArrayList<>(
                List.of("sweep", "prepare", SweepProcess.sweepOf(CELLS, temp).toString(), "-o", folder.toString()));
        prepare.addAll(SweepProcess.tiny(CYCLES));
        double preparing_s = program.run(prepare);
        List<String> tasks = new ArrayList<>(List.of("sweep", "task", folder.toString()));
        for (int cell = 0; cell < CELLS; cell++) {
            tasks.add(Integer.toString(cell));
        }
        double simulating_s = program.run(tasks);
        double cells_s = SweepFolder.of(folder).status().stream()
                .mapToDouble(CellStatus::wall_s)
                .sum();
        double reducing_s = program.run(List.of("sweep", "reduce", folder.toString()));
        double overhead_ms = 1000 * (threads * simulating_s - cells_s) / CELLS;
        System.out.printf(
                Locale.ROOT,
                "%d cells on %d threads: prepared in %.1f s, simulated in %.1f s, their own times %.1f s, %.1f ms a cell besides;"
                        + " reduced in %.1f s, report of %.1f MB%n",
                CELLS,
                threads,
                preparing_s,
                simulating_s,
                cells_s,
                overhead_ms,
                reducing_s,
                Files.size(folder.resolve("report.html")) / 1e6);
        assertThat(threads * simulating_s - cells_s).isLessThan(LARGEST_OVERHEAD * cells_s);
        assertThat(reducing_s).isLessThan(LONGEST_REDUCTION_S);
    }
}
