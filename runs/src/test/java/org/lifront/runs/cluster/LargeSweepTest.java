package org.lifront.runs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.runs.execution.BareCells;

/**
 * What a sweep of 2000 tiny cells costs besides its cells, and that its reduction gets by with a heap of 768 MB. What the
 * cells alone take, trajectories included, is measured with {@link BareCells}, in turn with the sweep: from the start of
 * Java until the last cell's files are written. Needs a machine with little else running. docs/performance.md holds the
 * figures: against the cells alone all keep to the bound, against their own times, without files, none does; decision 0057.
 */
@Tag("validation")
class LargeSweepTest {

    private static final int CELLS = 2000;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    /** Of what the cells alone take, by the clock, and also of their own times, which end before their files are written. */
    private static final double LARGEST_OVERHEAD = 0.05;

    private static final double LONGEST_REDUCTION_S = 60;

    @TempDir
    private Path temp;

    /** The shorter the cells, the more a disturbance weighs, and the more rounds there are. */
    @ParameterizedTest
    @CsvSource({"2, 7", "20, 5", "300, 3"})
    void thousandsOfTinyCellsCostLittleMoreInASweepThanAloneAndAreReducedInLittleMemory(int cycles, int rounds)
            throws IOException, InterruptedException {
        SweepProcess program = new SweepProcess(temp.resolve("log"), "-Xmx768m");
        List<Double> alone_s = new ArrayList<>();
        List<Double> inSweep_s = new ArrayList<>();
        Path folder = temp;
        for (int round = 0; round < rounds; round++) {
            alone_s.add(program.run(BareCells.class, alone(temp.resolve("alone-" + round), cycles)));
            folder = temp.resolve("sweep-" + round);
            Instant start = Instant.now();
            program.run(sweep(folder, cycles));
            inSweep_s.add(Duration.between(start, lastCheckpoint(folder)).toMillis() / 1000.0);
        }
        double reducing_s = program.run(List.of("sweep", "reduce", folder.toString()));
        List<CellStatus> cells = SweepFolder.of(folder).status();
        double own_s = cells.stream().mapToDouble(CellStatus::wall_s).sum();
        double overhead = least(inSweep_s) / least(alone_s) - 1;
        System.out.printf(
                Locale.ROOT,
                "%d cells of %d cycles, %.1f ms each, on %d threads: alone %s s, in a sweep %s s, %+.1f %%, %.1f ms a cell"
                        + " besides their own times; reduced in %.1f s, report of %.1f MB%n",
                CELLS,
                cycles,
                1000 * own_s / CELLS,
                THREADS,
                alone_s,
                inSweep_s,
                100 * overhead,
                1000 * (THREADS * inSweep_s.get(rounds - 1) - own_s) / CELLS,
                reducing_s,
                Files.size(folder.resolve("report.html")) / 1e6);
        assertThat(cells)
                .hasSize(CELLS)
                .allSatisfy(cell -> assertThat(cell.state()).isEqualTo(CellState.COMPLETE));
        assertThat(folder.resolve("ro-crate-metadata.json"))
                .content()
                .contains(cells.get(0).cell() + "/", cells.get(CELLS - 1).cell() + "/");
        assertThat(reducing_s).isLessThan(LONGEST_REDUCTION_S);
        assertThat(overhead).isLessThan(LARGEST_OVERHEAD);
        assertThat(THREADS * inSweep_s.get(rounds - 1) - own_s).isLessThan(LARGEST_OVERHEAD * own_s);
    }

    private List<String> sweep(Path folder, int cycles) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "sweep",
                SweepProcess.sweepOf(CELLS, temp).toString(),
                "-o",
                folder.toString(),
                "--threads",
                Integer.toString(THREADS)));
        arguments.addAll(SweepProcess.tiny(cycles));
        return arguments;
    }

    private List<String> alone(Path folder, int cycles) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(SweepProcess.sweepOf(CELLS, temp).toString(), folder.toString(), Integer.toString(THREADS)));
        SweepProcess.tiny(cycles).stream().filter(word -> !word.equals("--set")).forEach(arguments::add);
        return arguments;
    }

    /** When the last cell was complete: it saves its end as its last file. */
    private static Instant lastCheckpoint(Path folder) throws IOException {
        Instant last = Instant.MIN;
        for (CellStatus cell : SweepFolder.of(folder).status()) {
            Instant saved = Files.getLastModifiedTime(
                            folder.resolve(cell.cell()).resolve("checkpoint-000001.lfc"))
                    .toInstant();
            last = saved.isAfter(last) ? saved : last;
        }
        return last;
    }

    /** The round that was least disturbed by whatever else the machine had to do. */
    private static double least(List<Double> values) {
        return Collections.min(values);
    }
}
