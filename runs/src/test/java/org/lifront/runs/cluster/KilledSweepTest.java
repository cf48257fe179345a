package org.lifront.runs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.TrajectoryDigest;

/** A sweep that is killed at random moments loses no finished cell and ends as one that was left alone: a sample, and in full. */
class KilledSweepTest {

    private static final long SEED = 20260101;
    private static final int MOST_DELAY_MS = 200;

    @TempDir
    private Path temp;

    private Path killed;
    private SweepProcess program;
    private final Map<String, Long> finished = new HashMap<>();

    @BeforeEach
    void prepare() {
        killed = temp.resolve("killed");
        program = new SweepProcess(temp.resolve("log"), "-Xmx1g");
    }

    @Test
    void aSmallSweepThatIsKilledTwiceLosesNoFinishedCell() throws IOException, InterruptedException {
        killAndGoOn(5, 2);
    }

    @Test
    @Tag("validation")
    void aSweepOfTwoThousandCellsThatIsKilledTwentyTimesLosesNoFinishedCell() throws IOException, InterruptedException {
        killAndGoOn(2000, 20);
    }

    private void killAndGoOn(int cells, int kills) throws IOException, InterruptedException {
        Path file = SweepProcess.sweepOf(cells, temp);
        Path whole = temp.resolve("whole");
        program.run(sweep(file, whole));
        SplittableRandom random = new SplittableRandom(SEED);
        List<Integer> seen = new ArrayList<>();
        for (int atLeast : random.ints(kills, 0, cells - 1).sorted().toArray()) {
            killWhen(atLeast, random.nextInt(MOST_DELAY_MS), file);
            requireFinished();
            seen.add(finished.size());
        }
        program.run(next(file));
        requireFinished();
        System.out.println(kills + " kills of a sweep of " + cells + " cells, finished cells at each: " + seen);
        assertThat(finished).hasSize(cells);
        for (CellStatus cell : SweepFolder.of(whole).status()) {
            assertThat(TrajectoryDigest.ofDatasets(killed.resolve(cell.cell())))
                    .as(cell.cell())
                    .isEqualTo(TrajectoryDigest.ofDatasets(whole.resolve(cell.cell())));
        }
    }

    /** A random moment on a machine of any speed: some cells are finished, and then a little later. */
    private void killWhen(int finishedCells, int delay_ms, Path file) throws IOException, InterruptedException {
        Process process = program.start(next(file));
        while (process.isAlive() && complete().size() < finishedCells) {
            Thread.sleep(10);
        }
        Thread.sleep(delay_ms);
        process.destroyForcibly().waitFor();
    }

    private static List<String> sweep(Path file, Path folder) {
        List<String> arguments = new ArrayList<>(List.of("sweep", file.toString(), "-o", folder.toString()));
        arguments.addAll(SweepProcess.tiny(2));
        return arguments;
    }

    /** Goes on, or begins anew what was killed before all of its cells were written down; nothing was simulated then. */
    private List<String> next(Path file) {
        boolean begun = Files.exists(killed.resolve("provenance.txt"))
                && SweepFolder.of(killed).status().stream()
                        .noneMatch(cell -> cell.note().equals("not prepared"));
        if (begun) {
            return List.of("resume", killed.toString());
        }
        assertThat(finished).isEmpty();
        List<String> arguments = new ArrayList<>(sweep(file, killed));
        arguments.add("--overwrite");
        return arguments;
    }

    /** What was complete once is complete still, byte for byte. */
    private void requireFinished() throws IOException {
        Map<String, Long> now = new TreeMap<>();
        for (String cell : complete()) {
            now.put(cell, checksum(killed.resolve(cell).resolve("seg-00000.h5")));
        }
        assertThat(now).containsAllEntriesOf(finished);
        finished.putAll(now);
    }

    private List<String> complete() {
        return Files.exists(killed.resolve("provenance.txt"))
                ? SweepFolder.of(killed).status().stream()
                        .filter(cell -> cell.state() == CellState.COMPLETE)
                        .map(CellStatus::cell)
                        .toList()
                : List.of();
    }

    private static long checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }
}
