package org.lifront.runs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.TrajectoryDigest;

/**
 * A sweep on a real Slurm, disturbed in the two ways that clusters know: a task is killed, another reaches its time limit.
 * So that it does on a machine of any speed, its process is stopped until Slurm's warning is there.
 */
@Tag("foreign")
class SlurmSweepTest {

    /** The bit of SIGTERM in the signals of a process, proc(5). */
    private static final long SIGTERM = 1L << 14;

    private static final String MAIN = "org.lifront.runs.cli.LiFront";
    private static final Pattern PROCESS = Pattern.compile("process (\\d+) on .*");

    /** The cell that the signal before the time limit interrupts. */
    private static final String LONG_CELL = "long";

    private static final String SWEEP = """
            title: Forty cells, one of them long
            cells:
              - {scenario: %1$s, set: {cell: long, lattice: {columns: 4, height: 64 nm},
                 protocol: {cycles: 12000}, output: {frame_every: 4000}}}
            %2$s""";

    private static final String TINY =
            "  - {scenario: %s, set: {cell: short_%d, seed: %d, lattice: {columns: 4, height: 64 nm},"
                    + " protocol: {cycles: 2}, stack: {on_latp: [{material: al2o3, ald_cycles: %d}]}}}\n";

    @TempDir
    private Path temp;

    private final Path scenario = Path.of("scenarios/02-al2o3-150-on-latp.yaml").toAbsolutePath();

    private Path sweepFile() throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i < 40; i++) {
            cells.append(TINY.formatted(scenario, i, i, 5 * i));
        }
        return Files.writeString(temp.resolve("forty.yaml"), SWEEP.formatted(scenario, cells));
    }

    private static String[] program(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        command.addAll(List.of(arguments));
        return command.toArray(new String[0]);
    }

    @Test
    void anArrayWhoseTasksAreKilledEndsAsALocalSweep() throws IOException, InterruptedException {
        Path file = sweepFile();
        Path array = temp.resolve("array");
        try (LocalSlurm slurm = new LocalSlurm(temp.resolve("slurm"))) {
            LocalSlurm.Answer submitted = slurm.run(program(
                    "sweep",
                    "submit",
                    file.toString(),
                    "-o",
                    array.toString(),
                    "--slurm",
                    "--at-once",
                    "2",
                    "--memory",
                    "900",
                    "--time",
                    "00:01:00",
                    "--signal-before",
                    "30"));
            assertThat(submitted.code()).as(submitted.text()).isZero();
            SweepFolder sweep = SweepFolder.of(array);
            ProcessHandle held = processOf(sweep, LONG_CELL::equals);
            signal("STOP", held);
            assertThat(processOf(sweep, cell -> !cell.equals(LONG_CELL)).destroyForcibly())
                    .isTrue();
            awaitWarning(held);
            signal("CONT", held);
            awaitReduction(slurm, array);
            assertThat(sweep.status()).allMatch(cell -> cell.state() == CellState.COMPLETE);
            assertThat(array.resolve("report.html")).isRegularFile();
            assertThat(array.resolve("slurm/task-0.log")).content().contains("interrupted");
        }
        Path local = temp.resolve("local");
        Process run = new ProcessBuilder(program("sweep", file.toString(), "-o", local.toString()))
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("local.log").toFile())
                .start();
        assertThat(run.waitFor()).isZero();
        for (CellStatus cell : SweepFolder.of(local).status()) {
            assertThat(TrajectoryDigest.ofDatasets(array.resolve(cell.cell())))
                    .as(cell.cell())
                    .isEqualTo(TrajectoryDigest.ofDatasets(local.resolve(cell.cell())));
        }
    }

    /** The process of one of these cells, as soon as it runs. */
    private static ProcessHandle processOf(SweepFolder sweep, Predicate<String> cells) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            for (CellStatus cell : sweep.status()) {
                Matcher owner = PROCESS.matcher(cell.note());
                if (cell.state() == CellState.RUNNING && cells.test(cell.cell()) && owner.matches()) {
                    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(owner.group(1)));
                    if (process.isPresent()) {
                        return process.get();
                    }
                }
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the cell was never seen running");
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Waits until the warning of the time limit has reached a stopped process, where it is pending. */
    private static void awaitWarning(ProcessHandle stopped) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while ((pendingSignals(stopped) & SIGTERM) == 0) {
            assertThat(System.nanoTime()).as("the warning never came").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static long pendingSignals(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("ShdPnd:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .sum();
    }

    private static void awaitReduction(LocalSlurm slurm, Path array) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(12);
        while (!slurm.run("squeue", "-h").text().isBlank()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        slurm.run("squeue").text() + SweepFolder.of(array).status());
            }
            Thread.sleep(500);
        }
    }
}
