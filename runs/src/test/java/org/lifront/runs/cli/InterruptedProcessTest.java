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
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.StopRequest;

/** The whole program in a process of its own, stopped by a signal or by a lack of memory. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InterruptedProcessTest {

    @TempDir
    private Path temp;

    @Test
    void sigtermSavesWhatWasSimulatedAndExitsWith3() throws IOException, InterruptedException {
        Path result = temp.resolve("r");
        Process process =
                start(TinyCells.command("run", TinyCells.scenario(1), result, "--set", "protocol.cycles=100000"));
        waitForFirstSegment(result.resolve("bare"));
        process.destroy();

        assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(temp.resolve("err"))
                .content()
                .endsWith("lifront: interrupted; what was simulated is in " + result + ", go on with: lifront resume "
                        + result + System.lineSeparator());
        TrajectoryReader trajectory = TrajectoryReader.open(result.resolve("bare"));
        double[] cycles = trajectory.series("cycle");
        assertThat(cycles[cycles.length - 1]).isBetween(1.0, 99_999.0);
    }

    @Test
    void sigusr1TakesACheckpointAndGoesOnAndTheFolderIsTakenUntilItEnds() throws IOException, InterruptedException {
        Path result = temp.resolve("r");
        String[] command = TinyCells.command("run", TinyCells.scenario(1), result, "--set", "protocol.cycles=100000");
        Process process = start(command);
        try {
            Path cell = result.resolve("bare");
            waitForFirstSegment(cell);
            for (int number = 1; number <= 2; number++) {
                // Every shell has a kill of its own; the program of that name is not everywhere.
                assertThat(new ProcessBuilder("sh", "-c", "kill -USR1 " + process.pid())
                                .start()
                                .waitFor())
                        .isZero();
                waitFor(cell.resolve("checkpoint-00000" + number + ".lfc"));
            }
            Invocation second = Invocation.of(
                    Stream.concat(Stream.of(command), Stream.of("--overwrite")).toArray(String[]::new));
            assertThat(second.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(second.err()).startsWith(result + ": is in use by process " + process.pid() + " on ");
            assertThat(Invocation.of("resume", result.toString()).code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        StopRequest stop = new StopRequest();
        stop.raise();
        Invocation next = Invocation.of(stop, "resume", result.toString());
        assertThat(next.code()).as(next.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(next.errorLines().get(0))
                .startsWith("the lock of process " + process.pid() + " on ")
                .endsWith(", which has ended, is lifted");
    }

    private static void waitFor(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(20);
        }
    }

    @Test
    void sigtermEndsTheRunOfALatticeModelInOrderToo() throws IOException, InterruptedException {
        Path result = temp.resolve("r");
        Process process = start(
                "kmc",
                "run",
                "models/01-linear.yaml",
                "-o",
                result.toString(),
                "--set",
                "lattice.cells=16",
                "--set",
                "run={events: 1e9, samples: 1000, frames: 100000}");
        waitForFirstSegment(result.resolve("linear"));
        process.destroy();

        assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(TrajectoryReader.open(result.resolve("linear")).frameCount()).isGreaterThanOrEqualTo(4);
        assertThat(result.resolve("summary.json")).content().contains("stopped early");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRunThatIsOutOfMemorySaysSoAndGoesOnWithMore(int threads) throws IOException, InterruptedException {
        String[] size = {"--set", "lattice.columns=48", "--set", "protocol.cycles=1"};
        Path result = temp.resolve("r");
        String[] command = TinyCells.command(
                "run",
                TinyCells.scenario(2),
                result,
                Stream.concat(Stream.of(size), Stream.of("--threads", String.valueOf(threads)))
                        .toArray(String[]::new));
        assertThat(start("-Xmx24m", command).waitFor()).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(Files.readAllLines(temp.resolve("err")))
                .hasSize(2)
                .last()
                .isEqualTo("cell latp_al2o3_150: out of memory; give Java more, for example LIFRONT_JAVA_OPTS=-Xmx6g"
                        + " (--debug shows where)");
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        Path whole = temp.resolve("whole");
        Invocation.of(TinyCells.command("run", TinyCells.scenario(2), whole, size));
        assertThat(digest(result)).isEqualTo(digest(whole));
    }

    private static String digest(Path result) {
        return TrajectoryDigest.ofDatasets(Trajectories.in(List.of(result)).get(0));
    }

    private Process start(String... arguments) throws IOException {
        return start("-Xmx256m", arguments);
    }

    private Process start(String heap, String[] arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                LiFront.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(temp.resolve("err").toFile())
                .redirectOutput(temp.resolve("out").toFile())
                .start();
    }

    private static void waitForFirstSegment(Path trajectory) throws IOException, InterruptedException {
        while (true) {
            if (Files.isDirectory(trajectory)) {
                try (Stream<Path> files = Files.list(trajectory)) {
                    if (files.anyMatch(file -> file.toString().endsWith(".h5"))) {
                        return;
                    }
                }
            }
            Thread.sleep(50);
        }
    }
}
