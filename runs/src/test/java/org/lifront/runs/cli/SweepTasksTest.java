package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.execution.StopRequest;

/** Sweeps whose cells are simulated one by one. */
class SweepTasksTest {

    private static final List<String> CELLS = List.of("bare", "latp_al2o3_30", "latp_al2o3_120");

    @TempDir
    private Path temp;

    private Path sweep;

    @BeforeEach
    void prepare() throws IOException {
        sweep = temp.resolve("s");
        String[] command = TinyCells.command("prepare", TinyCells.sweep(temp), sweep);
        Invocation prepared = Invocation.of(inSweep(command));
        assertThat(prepared.code()).as(prepared.err()).isZero();
        assertThat(prepared.out())
                .isEqualTo("3 cells prepared in " + sweep + ": tasks 0 to 2" + System.lineSeparator());
    }

    private static String[] inSweep(String... command) {
        String[] whole = new String[command.length + 1];
        whole[0] = "sweep";
        System.arraycopy(command, 0, whole, 1, command.length);
        return whole;
    }

    private Invocation task(int number) {
        return Invocation.of("sweep", "task", sweep.toString(), Integer.toString(number));
    }

    private String digest(Path result, String cell) {
        return TrajectoryDigest.ofDatasets(result.resolve(cell));
    }

    private List<String> status() {
        return Invocation.of("sweep", "status", sweep.toString()).out().lines().toList();
    }

    @Test
    void tasksInAnyOrderMakeWhatTheSweepMakes() throws IOException {
        for (int number : new int[] {2, 0, 1}) {
            Invocation task = task(number);
            assertThat(task.code()).as(task.err()).isZero();
        }
        Path whole = temp.resolve("whole");
        Invocation.of(TinyCells.command("sweep", TinyCells.sweep(temp), whole));
        for (String cell : CELLS) {
            assertThat(digest(sweep, cell)).as(cell).isEqualTo(digest(whole, cell));
        }
        Invocation reduced = Invocation.of("sweep", "reduce", sweep.toString());
        assertThat(reduced.code()).as(reduced.err()).isZero();
        assertThat(reduced.out().lines().map(line -> line.split(" ")[0]).filter(CELLS::contains))
                .startsWith(CELLS.toArray(new String[0]));
        assertThat(sweep.resolve("report.html")).isRegularFile();
    }

    @Test
    void aCompleteCellIsLeftAsItIs() throws IOException {
        task(1);
        Path segment = sweep.resolve("latp_al2o3_30/seg-00000.h5");
        byte[] before = Files.readAllBytes(segment);
        assertThat(task(1).code()).isZero();
        assertThat(Files.readAllBytes(segment)).isEqualTo(before);
    }

    @Test
    void statusTellsWhatIsCompleteAndWhatIsNot() {
        task(1);
        assertThat(status()).hasSize(5).last().isEqualTo("2 waiting, 1 complete");
        assertThat(status().get(2)).matches(" +1 +latp_al2o3_30 +complete +2/2 +\\d.*");
    }

    @Test
    void statusTellsWhoWorksOnACellAndATaskLeavesItAlone() {
        try (FolderLock lock = FolderLock.of(sweep.resolve("bare"))) {
            lock.requireHeld();
            long self = ProcessHandle.current().pid();
            Invocation task = task(0);
            assertThat(task.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(task.err()).contains("bare: is in use by process " + self);
        }
        assertThat(task(0).code()).isZero();
    }

    @Test
    void anInterruptedTaskSaysSoAndGoesOnWhenRepeated() {
        StopRequest stop = new StopRequest();
        stop.raise();
        Invocation stopped = Invocation.of(stop, "sweep", "task", sweep.toString(), "0");
        assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(stopped.errorLines()).contains("lifront: interrupted; the same command goes on");
        assertThat(task(0).code()).isZero();
    }

    @Test
    void reducingAPartOfASweepSaysWhatIsMissing() {
        task(0);
        Invocation reduced = Invocation.of("sweep", "reduce", sweep.toString());
        assertThat(reduced.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(reduced.out()).contains("bare").doesNotContain("latp_al2o3_30");
        assertThat(reduced.err())
                .contains("missing: 2 of 3 cells; their tasks may be repeated", "latp_al2o3_30", "waiting");
    }

    @Test
    void aFailedTaskLeavesANoteUntilItIsRepeated() throws IOException {
        Path obstacle = sweep.resolve("bare/.seg-00000.h5.tmp/x");
        Files.createDirectories(obstacle);
        Invocation failed = task(0);
        assertThat(failed.code()).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(status().get(1)).contains("failed").contains("seg-00000.h5");
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        assertThat(task(0).code()).isZero();
        assertThat(status().get(1)).contains("complete");
    }

    @Test
    void aTaskThatTheSweepDoesNotHaveIsRefused() {
        Invocation task = task(3);
        assertThat(task.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(task.errorLines())
                .containsExactly(sweep + ": found cell number 3, expected 0 to 2; 'lifront sweep status' lists them");
    }

    @Test
    void theScriptsOfADryRunAreSoundAndNothingIsSubmitted() throws IOException, InterruptedException {
        Path folder = temp.resolve("with 'quotes' in it");
        Invocation submitted = Invocation.of(inSweep(TinyCells.command(
                "submit",
                TinyCells.sweep(temp),
                folder,
                "--slurm",
                "--dry-run",
                "--cells-per-task",
                "2",
                "--sbatch=--partition=long")));
        assertThat(submitted.code()).as(submitted.err()).isZero();
        for (String script : List.of("array.sh", "reduce.sh")) {
            Path file = folder.resolve("slurm").resolve(script);
            assertThat(new ProcessBuilder("bash", "-n", file.toString()).start().waitFor())
                    .isZero();
            assertThat(file).content().contains("#SBATCH --partition=long");
        }
        assertThat(folder.resolve("slurm/array.sh"))
                .content()
                .contains("#SBATCH --array=0-1%100", "sweep task", "scontrol requeue");
    }

    @Test
    void resourcesThatNoClusterCanGiveAreRefused() throws IOException {
        Path folder = temp.resolve("never");
        Invocation submitted = Invocation.of(
                inSweep(TinyCells.command("submit", TinyCells.sweep(temp), folder, "--slurm", "--time", "soon")));
        assertThat(submitted.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(submitted.errorLines())
                .containsExactly("lifront sweep submit: found --time 'soon', expected a time limit such as 04:00:00 or"
                        + " 2-00:00:00; see --help");
        assertThat(folder).doesNotExist();
    }
}
