package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.runs.cli.StoppedRun.checkpointFiles;
import static org.lifront.runs.cli.StoppedRun.command;
import static org.lifront.runs.cli.StoppedRun.flipByte;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;

/** Runs that are stopped, damaged and resumed, inside one process. */
class ResumeCommandTest {

    @TempDir
    private Path temp;

    private static String digest(Path result, String cell) {
        return TrajectoryDigest.ofDatasets(result.resolve(cell));
    }

    private Path interrupted(int scenario, int checkpoints) throws IOException, InterruptedException {
        return StoppedRun.in(temp.resolve("interrupted"), scenario, checkpoints);
    }

    private Path uninterrupted(int scenario) throws IOException {
        Path result = temp.resolve("whole");
        assertThat(Invocation.of(command(scenario, result)).code()).isEqualTo(ExitCode.OK);
        return result;
    }

    private static Path cell(Path result) throws IOException {
        try (Stream<Path> entries = Files.list(result)) {
            return entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aResumedRunEndsAsOneThatWasNeverInterrupted(int scenario) throws IOException, InterruptedException {
        Path result = interrupted(scenario, 3);
        Invocation resumed = Invocation.of("resume", result.toString(), "--threads", "2");
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        String label = cell(result).getFileName().toString();
        assertThat(digest(result, label)).isEqualTo(digest(uninterrupted(scenario), label));
        assertThat(result.resolve("report.html")).isRegularFile();
    }

    @Test
    void aDamagedCheckpointIsPassedOver() throws IOException, InterruptedException {
        Path result = interrupted(1, 4);
        List<Path> files = checkpointFiles(result);
        assertThat(files).hasSize(2);
        flipByte(files.get(1));
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(resumed.errorLines())
                .contains(files.get(1) + " is damaged, it does not match its checksum; going back to the one before.");
        assertThat(digest(result, "bare")).isEqualTo(digest(uninterrupted(1), "bare"));
    }

    @Test
    void withoutASoundCheckpointTheRunBeginsAnewAndNothingIsLost() throws IOException, InterruptedException {
        Path result = interrupted(1, 4);
        List<Path> files = checkpointFiles(result);
        flipByte(files.get(0));
        Files.delete(files.get(1));
        Path segment = result.resolve("bare/seg-00000.h5");
        byte[] before = Files.readAllBytes(segment);
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(Files.readAllBytes(segment)).isEqualTo(before);
        assertThat(digest(result, "bare")).isEqualTo(digest(uninterrupted(1), "bare"));
    }

    @Test
    void aCheckpointThatTheTrajectoryDoesNotReachIsPassedOver() throws IOException, InterruptedException {
        Path result = interrupted(1, 4);
        try (Stream<Path> files = Files.list(result.resolve("bare"))) {
            Files.delete(files.filter(file -> file.toString().endsWith(".h5"))
                    .max(Path::compareTo)
                    .orElseThrow());
        }
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(resumed.err()).contains("which the trajectory does not reach; going back to the one before.");
        assertThat(digest(result, "bare")).isEqualTo(digest(uninterrupted(1), "bare"));
    }

    @Test
    void checkpointsOfAnotherRunArePassedOver() throws IOException, InterruptedException {
        Path result = interrupted(1, 3);
        Path other = temp.resolve("other");
        Invocation.of(command(1, other, "--set", "seed=7"));
        for (Path file : checkpointFiles(result)) {
            Files.delete(file);
        }
        Path foreign = result.resolve("bare/checkpoint-000001.lfc");
        Files.copy(other.resolve("bare/checkpoint-000001.lfc"), foreign);
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(resumed.errorLines())
                .contains(foreign + " belongs to another run: its scenario differs; going back to the one before.");
        assertThat(digest(result, "bare")).isEqualTo(digest(uninterrupted(1), "bare"));
    }

    @Test
    void aFinishedRunIsLeftAsItIs() throws IOException {
        Path result = uninterrupted(1);
        String before = digest(result, "bare");
        List<Path> files = checkpointFiles(result);
        assertThat(Invocation.of("resume", result.toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(digest(result, "bare")).isEqualTo(before);
        assertThat(checkpointFiles(result)).isEqualTo(files);
    }

    @Test
    void aSweepGoesOnWithTheCellsThatAreNotFinished() throws IOException {
        Path whole = temp.resolve("whole");
        Path result = temp.resolve("r");
        Path sweep = TinyCells.sweep(temp);
        Invocation.of(TinyCells.command("sweep", sweep, whole));
        StopRequest stop = new StopRequest();
        stop.raise();
        assertThat(Invocation.of(stop, TinyCells.command("sweep", sweep, result, "--threads", "1"))
                        .code())
                .isEqualTo(ExitCode.INTERRUPTED);
        Files.delete(sweep);
        Invocation resumed = Invocation.of("resume", result.toString(), "--threads", "3");
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        try (Stream<Path> cells = Files.list(whole)) {
            for (Path cell : cells.filter(Files::isDirectory).toList()) {
                String label = cell.getFileName().toString();
                assertThat(digest(result, label)).as(label).isEqualTo(digest(whole, label));
            }
        }
    }

    @Test
    void aRequestDuringARunIsAnsweredByACheckpoint() throws IOException, InterruptedException {
        Path quiet = uninterrupted(1);
        assertThat(checkpointFiles(quiet)).containsExactly(quiet.resolve("bare/checkpoint-000001.lfc"));
        CheckpointRequest request = new CheckpointRequest();
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            while (!over.get()) {
                request.raise();
                StoppedRun.pause();
            }
        });
        asking.start();
        Path result = temp.resolve("r");
        Invocation run = Invocation.of(new StopRequest(), request, command(1, result));
        over.set(true);
        asking.join();
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(checkpointFiles(result)).hasSize(2).allMatch(file -> StoppedRun.number(file) >= 1);
    }

    @Test
    void aFolderWithoutAResultCannotBeResumed() {
        Invocation resumed = Invocation.of("resume", temp.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.errorLines())
                .containsExactly(temp + ": holds no LiFront result (no file provenance.txt in it)");
    }

    @Test
    void pathsThatLeaveTheResultFolderAreRefused() throws IOException {
        Files.write(temp.resolve("provenance.txt"), List.of("LiFront result", "cell\t../elsewhere"));
        Invocation resumed = Invocation.of("resume", temp.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.errorLines())
                .containsExactly(temp.resolve("provenance.txt") + ": does not name the cells of the run");
    }

    @Test
    void filesOfARunAreNamedAsDocumented() throws IOException {
        Path result = uninterrupted(1);
        try (Stream<Path> files = Files.list(result.resolve("bare"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\d", "N")))
                    .containsOnly("seg-NNNNN.hN", "checkpoint-NNNNNN.lfc", "index.hN", ".lock");
        }
        assertThat(Arrays.stream(result.toFile().list()).sorted())
                .containsExactly(
                        ".lock", "bare", "plan.lfc", "provenance.txt", "report.html", "ro-crate-metadata.json");
    }
}
