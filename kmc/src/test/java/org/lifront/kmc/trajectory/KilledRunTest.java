package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed survives the end of the process, whenever and however it comes. */
class KilledRunTest {

    @TempDir
    Path scratch;

    private static Process start(Path run, String... wrapper) throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(EndlessRun.class.getName(), run.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void assertReadable(Path run) {
        TrajectoryReader reader = TrajectoryReader.open(run);
        double[] expected = IntStream.range(0, reader.sampleCount())
                .mapToDouble(i -> SmallRun.sample(i)[0])
                .toArray();
        assertThat(reader.series("time_s")).isEqualTo(expected);
        for (int frame = 0; frame < reader.frameCount(); frame++) {
            assertThat(reader.frame(frame, Electrode.A).copyOfStates())
                    .isEqualTo(SmallRun.occupancy(frame, Electrode.A).copyOfStates());
        }
    }

    @Test
    void aRunKilledAtAnyMomentKeepsWhatItHadCommitted() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(7);
        for (int attempt = 0; attempt < 5; attempt++) {
            Path run = scratch.resolve("run" + attempt);
            Process process = start(run);
            try {
                while (process.isAlive() && !Files.exists(run.resolve("seg-00003.h5"))) {
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(30));
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertReadable(run);
            assertThat(TrajectoryReader.open(run).frameCount()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    @Tag("foreign")
    void aFullDiskLeavesOnlyWholeSegmentsAndSaysWhy() throws IOException, InterruptedException {
        // A limit on the size of one file (64 blocks of 512 bytes) stands in for the full disk: both cut a write short.
        Path run = scratch.resolve("run");
        Process process = start(run, "/bin/sh", "-c", "ulimit -f 64; exec \"$@\"", "sh");
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(EndlessRun.FAILED);
        int committed = TrajectoryReader.open(run).segments().size();
        assertThat(committed).isGreaterThan(10);
        assertThat(output)
                .isEqualTo(
                        run.resolve(SegmentFormat.fileName(committed)) + " could not be written (File too large).\n");
        assertReadable(run);
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files).hasSize(committed);
        }
    }
}
