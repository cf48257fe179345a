package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Runs a scenario of many half cycles, stops it once so many checkpoints are there, and returns its folder. */
    private Path interrupted(int scenario, int checkpoints) throws IOException, InterruptedException {
        Path result = temp.resolve("interrupted");
        StopRequest stop = new StopRequest();
        Thread stopper = new Thread(() -> {
            while (checkpointFiles(result).stream().noneMatch(file -> number(file) >= checkpoints)) {
                pause();
            }
            stop.raise();
        });
        stopper.setDaemon(true);
        stopper.start();
        Invocation run = Invocation.of(stop, command(scenario, result, "--checkpoint-every", "0"));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED);
        stopper.join();
        return result;
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String[] command(int scenario, Path result, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--set", "protocol.cycles=8"));
        arguments.addAll(List.of(more));
        return TinyCells.command("run", TinyCells.scenario(scenario), result, arguments.toArray(new String[0]));
    }

    private static List<Path> checkpointFiles(Path result) {
        if (!Files.isDirectory(result)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(result)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-\\d+\\.lfc"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().replaceAll("\\D", ""));
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
        assertThat(files).hasSize(3);
        flipByte(files.get(2));
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(resumed.errorLines())
                .contains(files.get(2) + " is damaged, it does not match its checksum; going back to the one before.");
        assertThat(digest(result, "bare")).isEqualTo(digest(uninterrupted(1), "bare"));
    }

    @Test
    void withoutASoundCheckpointTheRunBeginsAnewAndNothingIsLost() throws IOException, InterruptedException {
        Path result = interrupted(1, 4);
        List<Path> files = checkpointFiles(result);
        flipByte(files.get(1));
        Files.delete(files.get(2));
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
    void checkpointsOfAnotherRunAreRefused() throws IOException, InterruptedException {
        Path result = interrupted(1, 3);
        Path other = temp.resolve("other");
        Invocation.of(command(1, other, "--set", "seed=7"));
        for (Path file : checkpointFiles(result)) {
            Files.delete(file);
        }
        for (Path file : checkpointFiles(other)) {
            Files.copy(file, result.resolve("bare").resolve(file.getFileName()));
        }
        List<Path> files = checkpointFiles(result);
        for (Path file : files.subList(1, files.size())) {
            Files.delete(file);
        }
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.err())
                .contains(result.resolve("bare/seg-00000.h5")
                        + " belongs to another run than the one to go on with: the seed differs.");
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
    void everyRequestIsAnsweredByACheckpoint() throws IOException {
        CheckpointRequest request = new CheckpointRequest();
        request.raise();
        Path result = temp.resolve("r");
        Invocation.of(new StopRequest(), request, command(1, result));
        assertThat(checkpointFiles(result)).hasSize(2);
    }

    @Test
    void aFolderWithoutAResultCannotBeResumed() {
        Invocation resumed = Invocation.of("resume", temp.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.errorLines())
                .containsExactly(temp + ": holds no LiFront result (no file provenance.txt in it)");
    }

    @Test
    void aRunThatNeverBeganCannotBeResumed() throws IOException {
        Files.write(temp.resolve("provenance.txt"), List.of("LiFront result", "cell\tbare"));
        Invocation resumed = Invocation.of("resume", temp.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.errorLines())
                .containsExactly(
                        temp.resolve("bare") + " holds no checkpoint: either the run was killed before it began,"
                                + " or it is of a kind that cannot be resumed; run it anew with --overwrite.");
    }

    @Test
    void pathsThatLeaveTheResultFolderAreRefused() throws IOException {
        Files.write(temp.resolve("provenance.txt"), List.of("LiFront result", "cell\t../elsewhere"));
        Invocation resumed = Invocation.of("resume", temp.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.errorLines())
                .containsExactly(temp.resolve("provenance.txt") + ": does not name the cells of the run");
    }

    private static void flipByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
    }

    @Test
    void filesOfARunAreNamedAsDocumented() throws IOException {
        Path result = uninterrupted(1);
        try (Stream<Path> files = Files.list(result.resolve("bare"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\d", "N")))
                    .containsOnly("seg-NNNNN.hN", "checkpoint-NNNNNN.lfc", "index.hN", ".lock");
        }
        assertThat(Arrays.stream(result.toFile().list()).sorted())
                .containsExactly(".lock", "bare", "provenance.txt", "report.html", "ro-crate-metadata.json");
    }
}
