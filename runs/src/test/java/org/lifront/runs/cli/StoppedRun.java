package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lifront.runs.execution.StopRequest;

/** Runs that are stopped in the middle, for tests of what is left. */
final class StoppedRun {

    private StoppedRun() {}

    /** Runs a scenario of many half cycles into a folder, stops it once so many checkpoints are there, and returns the folder. */
    static Path in(Path result, int scenario, int checkpoints) throws IOException, InterruptedException {
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

    /** Command line of such a run. */
    static String[] command(int scenario, Path result, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--set", "protocol.cycles=8"));
        arguments.addAll(List.of(more));
        return TinyCells.command("run", TinyCells.scenario(scenario), result, arguments.toArray(new String[0]));
    }

    /** Checkpoints of all cells of a result, in the order of their names. */
    static List<Path> checkpointFiles(Path result) {
        if (!Files.isDirectory(result)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(result)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-\\d+\\.lfc"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().replaceAll("\\D", ""));
    }

    static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Damages a file. */
    static void flipByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
    }
}
