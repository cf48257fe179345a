package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** A trajectory that goes on after an interruption, with what was committed after the checkpoint still there. */
class ResumedTrajectoryTest {

    private static final int FRAMES = 9;

    @TempDir
    private Path scratch;

    private Path run() {
        return scratch.resolve("run");
    }

    /** Writes the first frames of the small run, a segment for every three. */
    private void begin(int frames) {
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallRun.header())) {
            append(writer, 0, frames);
        }
    }

    private static void append(TrajectoryWriter writer, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            writer.appendSample(SmallRun.sample(2 * frame));
            writer.appendSample(SmallRun.sample(2 * frame + 1));
            SmallRun.appendFrame(writer, frame);
            if (frame % 3 == 2) {
                writer.commitSegment();
            }
        }
    }

    private TrajectoryWriter resume(TrajectoryHeader header, int frames) {
        return TrajectoryWriter.resume(run(), header, () -> new MachineReadings(0, 0, 0), 2 * frames, frames);
    }

    private String whole() {
        Path whole = scratch.resolve("whole");
        try (TrajectoryWriter writer = TrajectoryWriter.create(whole, SmallRun.header())) {
            append(writer, 0, FRAMES);
        }
        return TrajectoryDigest.ofDatasets(whole);
    }

    @Test
    void itGoesOnFromAnyFrameUpToTheLastCommittedOne() throws IOException {
        String expected = whole();
        for (int from = 0; from <= 5; from++) {
            for (Path file :
                    Files.isDirectory(run()) ? TrajectoryReader.open(run()).segments() : java.util.List.<Path>of()) {
                Files.delete(file);
            }
            begin(5);
            byte[] first = Files.readAllBytes(run().resolve("seg-00000.h5"));
            try (TrajectoryWriter writer = resume(SmallRun.header(), from)) {
                assertThat(writer.frames()).isEqualTo(from);
                append(writer, from, FRAMES);
                assertThat(writer.samples()).isEqualTo(2 * FRAMES);
            }
            assertThat(TrajectoryDigest.ofDatasets(run()))
                    .as("from frame %d", from)
                    .isEqualTo(expected);
            assertThat(Files.readAllBytes(run().resolve("seg-00000.h5"))).isEqualTo(first);
        }
    }

    @Test
    void aFolderWithoutSegmentsBeginsATrajectory() throws IOException {
        Files.createDirectories(run());
        try (TrajectoryWriter writer = resume(SmallRun.header(), 0)) {
            append(writer, 0, FRAMES);
        }
        assertThat(TrajectoryDigest.ofDatasets(run())).isEqualTo(whole());
    }

    @Test
    void whatIsShownAgainMustBeTheSame() {
        begin(5);
        try (TrajectoryWriter writer = resume(SmallRun.header(), 3)) {
            double[] sample = SmallRun.sample(6);
            sample[1] = Math.nextUp(sample[1]);
            assertThatThrownBy(() -> writer.appendSample(sample))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the run does not repeat what is on the disk: sample 6 differs in column"
                            + " overpotential_V");
            assertThatThrownBy(() -> writer.appendFrame(
                            SmallRun.frameRow(3),
                            SmallRun.occupancy(3, Electrode.A),
                            SmallRun.occupancy(4, Electrode.B)))
                    .hasMessageStartingWith(
                            "the run does not repeat what is on the disk: frame 3 differs in lattice b");
        }
    }

    @Test
    void anotherRunIsRefused() {
        begin(5);
        assertThatThrownBy(() -> resume(SmallRun.header(43), 3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(run().resolve("seg-00000.h5")
                        + " belongs to another run than the one to go on with: the seed differs.");
    }

    @Test
    void aTrajectoryThatEndsTooEarlyIsRefused() {
        begin(5);
        assertThatThrownBy(() -> resume(SmallRun.header(), 6))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(run() + " ends after 10 samples and 5 frames, but the run goes on after 12 and 6.");
    }
}
