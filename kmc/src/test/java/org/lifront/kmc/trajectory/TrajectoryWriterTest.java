package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** Where a trajectory may be written, and what is left behind when that fails. */
class TrajectoryWriterTest {

    @TempDir
    Path scratch;

    private Path run() {
        return scratch.resolve("run");
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(Path directory, TrajectoryHeader header, String message) {
        assertThatThrownBy(() -> TrajectoryWriter.create(directory, header))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void missingDirectoriesAreMade() {
        Path deep = scratch.resolve("results").resolve("sweep").resolve("bare");
        SmallRun.write(deep, SmallRun.header(), 1);
        assertThat(TrajectoryReader.open(deep).sampleCount()).isEqualTo(2);
    }

    @Test
    void anExistingTrajectoryIsNotTouched() {
        SmallRun.write(run(), SmallRun.header(), 1);
        String before = TrajectoryDigest.ofDatasets(run());
        assertRefused(
                run(),
                SmallRun.header(),
                run() + " holds a trajectory already; choose another output directory or delete this one.");
        assertThat(TrajectoryDigest.ofDatasets(run())).isEqualTo(before);
    }

    @Test
    void aFileIsNoPlaceForATrajectory() throws IOException {
        Files.writeString(run(), "x");
        assertRefused(
                run(),
                SmallRun.header(),
                run() + " is a file, but a trajectory needs a directory; choose another output directory.");
        Path below = run().resolve("below");
        assertThatThrownBy(() -> TrajectoryWriter.create(below, SmallRun.header()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching("\\Q" + below
                        + "\\E cannot be created or written \\(.+\\); choose another output directory\\.");
    }

    @Test
    void aHalfWrittenSegmentOfAKilledRunIsReplaced() throws IOException {
        Files.createDirectories(run());
        Files.writeString(run().resolve(".seg-00000.h5.tmp"), "half".repeat(100_000));
        SmallRun.write(run(), SmallRun.header(), 1);
        assertThat(namesIn(run())).containsExactly("seg-00000.h5");
        // Replaced, not overwritten: nothing of the longer file is left.
        assertThat(Files.size(run().resolve("seg-00000.h5"))).isLessThan(100_000);
        assertThat(TrajectoryReader.open(run()).sampleCount()).isEqualTo(2);
    }

    @Test
    void aFailedCommitLeavesNothingAndCanBeRepeated() throws IOException {
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallRun.header())) {
            writer.appendSample(SmallRun.sample(0));
            Files.delete(run());
            assertThatThrownBy(writer::commitSegment)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(run().resolve("seg-00000.h5") + " could not be written (no such file or directory).");
            Files.createDirectory(run());
            writer.commitSegment();
        }
        assertThat(namesIn(run())).containsExactly("seg-00000.h5");
        assertThat(TrajectoryReader.open(run()).series("time_s")).containsExactly(0);
    }

    @Test
    void closingAfterAFailedCommitDoesNotFailAgain() throws IOException {
        TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallRun.header());
        writer.appendSample(SmallRun.sample(0));
        Files.delete(run());
        assertThatThrownBy(writer::commitSegment).isInstanceOf(UncheckedIOException.class);
        writer.close();
        assertThat(run()).doesNotExist();
    }

    @Test
    void aSegmentThatAnotherRunPutThereMeanwhileIsKept() throws IOException {
        TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallRun.header());
        writer.appendSample(SmallRun.sample(0));
        Path segment = Files.writeString(run().resolve("seg-00000.h5"), "of another run");
        assertThatThrownBy(writer::commitSegment)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(segment + " could not be written (another run has written it meanwhile).");
        assertThat(segment).hasContent("of another run");
        assertThat(namesIn(run())).containsExactly("seg-00000.h5");
    }

    @Test
    void anInterruptedThreadStillSavesItsRun() {
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallRun.header())) {
            SmallRun.appendFrame(writer, 0);
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(TrajectoryReader.open(run()).frameCount()).isOne();
    }

    @Test
    void memoryIsBoundedWithoutBeingAsked() {
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallRun.header())) {
            for (int frame = 0; frame < 300; frame++) {
                SmallRun.appendFrame(writer, frame);
            }
        }
        TrajectoryReader reader = TrajectoryReader.open(run());
        assertThat(reader.segments()).hasSize(2);
        assertThat(reader.frameCount()).isEqualTo(300);
        assertThat(reader.frame(299, Electrode.B).copyOfStates())
                .isEqualTo(SmallRun.occupancy(299, Electrode.B).copyOfStates());
    }

    @Test
    void textsThatTheFormatCannotHoldAreRefused() {
        assertRefused(
                run(),
                SmallRun.header(1, "é".repeat(501), SmallRun.SERIES, SmallRun.FRAMES),
                "The cell label has 1002 bytes, at most 1000 can be stored.");
        assertRefused(
                run(),
                SmallRun.header(1, "a\0b", SmallRun.SERIES, SmallRun.FRAMES),
                "The cell label holds a zero character, which a trajectory cannot store.");
        assertThat(run()).doesNotExist();
    }

    @Test
    void columnsThatCannotBeToldApartAreRefused() {
        Column time = SmallRun.SERIES.get(0);
        Column states = new Column("states_a", "1", "");
        Column path = new Column("a/b", "1", "");
        for (TrajectoryHeader header : List.of(
                SmallRun.header(1, "bare", List.of(time, time), List.of()),
                SmallRun.header(1, "bare", List.of(path), List.of()),
                SmallRun.header(1, "bare", List.of(), List.of(states)))) {
            assertThatThrownBy(() -> TrajectoryWriter.create(run(), header))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("column name \"");
        }
    }

    @Test
    void aSurfaceBelowTheBoxIsRefused() {
        assertThatThrownBy(() -> TrajectoryHeader.ofCell(
                        "bare", "", "", 1, "", "", SmallRun.SHAPE, 6, List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the surface layer must lie in 0..5, got 6");
    }
}
