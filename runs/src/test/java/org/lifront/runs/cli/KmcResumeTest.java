package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.execution.StopRequest;

/** Runs of lattice models go on where they were interrupted. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KmcResumeTest {

    @TempDir
    private Path temp;

    private static String[] run(Path output, String options) {
        Path model = TinyCells.scenarioFolder()
                .resolve("../models/06-co-oxidation.yaml")
                .normalize();
        List<String> command = new ArrayList<>(List.of("kmc", "run", model.toString(), "-o", output.toString()));
        for (String assignment : List.of("lattice.cells=32", "run={events: 60000, samples: 30, frames: 6}")) {
            command.add("--set");
            command.add(assignment);
        }
        command.addAll(List.of("--checkpoint-every", "0"));
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split(" ")));
        }
        return command.toArray(String[]::new);
    }

    private static Path trajectory(Path results) {
        return Trajectories.in(List.of(results)).get(0);
    }

    private String digestOfWholeRun(String options) {
        Path whole = temp.resolve("whole");
        Invocation invocation = Invocation.of(run(whole, options));
        assertThat(invocation.code()).as(invocation.err()).isZero();
        return TrajectoryDigest.ofDatasets(trajectory(whole));
    }

    /** Interrupts a run once it has taken some checkpoints. */
    private Path interrupted(String options) {
        Path results = temp.resolve("interrupted");
        StopRequest stop = new StopRequest();
        Thread impatient = new Thread(() -> {
            while (checkpoints(results) < 12 && !stop.isRaised()) {
                Thread.onSpinWait();
            }
            stop.raise();
        });
        impatient.setDaemon(true);
        impatient.start();
        Invocation invocation = Invocation.of(stop, run(results, options));
        stop.raise();
        assertThat(invocation.code()).as(invocation.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(invocation.err()).contains("go on with: lifront resume ");
        return results;
    }

    /** Number of the newest checkpoint. */
    private static int checkpoints(Path results) {
        try (Stream<Path> files = Files.walk(results)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("checkpoint-\\d{6}\\.lfc"))
                    .mapToInt(name -> Integer.parseInt(name.substring(11, 17)))
                    .max()
                    .orElse(0);
        } catch (IOException | RuntimeException notYet) {
            return 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--selection tree", "--threads 1 --blocks 2x2", "--scale-fast"})
    void anInterruptedRunGoesOnBitForBit(String options) {
        String expected = digestOfWholeRun(options);
        Path results = interrupted(options);
        Invocation resumed = Invocation.of("resume", results.toString());
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("trajectory: ");
        assertThat(TrajectoryDigest.ofDatasets(trajectory(results))).isEqualTo(expected);
    }

    @Test
    void aRunThatHasEndedIsClosedAgain() {
        String expected = digestOfWholeRun("");
        Invocation again = Invocation.of("resume", temp.resolve("whole").toString());
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("trajectory: ");
        assertThat(TrajectoryDigest.ofDatasets(trajectory(temp.resolve("whole"))))
                .isEqualTo(expected);
    }

    @Test
    void aDamagedCheckpointIsToldAndTheOneBeforeServes() throws IOException {
        String expected = digestOfWholeRun("");
        Path results = interrupted("");
        int newest = checkpoints(results);
        Path file = trajectory(results).resolve(String.format("checkpoint-%06d.lfc", newest));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Invocation resumed = Invocation.of("resume", results.toString());
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("going back to the one before");
        assertThat(TrajectoryDigest.ofDatasets(trajectory(results))).isEqualTo(expected);
    }
}
