package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** A trajectory tells what the machine was like, and nothing depends on it. */
class MachineReadingsTest {

    private static final MachineReadings FIRST = new MachineReadings(1.5, 2e6, 3L << 32);
    private static final MachineReadings UNCOUNTED = new MachineReadings(7, Double.NaN, 4096);

    @TempDir
    Path scratch;

    private Path run;
    private Path segment1;

    @BeforeEach
    void writeTwoSegments() {
        run = scratch.resolve("run");
        segment1 = run.resolve("seg-00001.h5");
        write(run, FIRST, UNCOUNTED);
    }

    /** Writes one segment for each reading; the last is committed by closing. */
    private static void write(Path directory, MachineReadings... readings) {
        Supplier<MachineReadings> machine = List.of(readings).iterator()::next;
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory, SmallRun.header(), machine)) {
            for (int segment = 0; segment < readings.length; segment++) {
                writer.commitSegment();
                writer.appendSample(SmallRun.sample(segment));
                SmallRun.appendFrame(writer, segment);
            }
        }
    }

    @Test
    void everySegmentTellsWhatTheMachineWasLikeWhenItWasCommitted() {
        TrajectoryReader reader = TrajectoryReader.open(run);
        assertThat(reader.machine(0)).contains(FIRST);
        assertThat(reader.machine(1)).contains(UNCOUNTED);
        assertThatThrownBy(() -> reader.machine(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSegmentThatTheWriterCommitsByItselfTellsItToo() {
        Path large = scratch.resolve("large");
        List<MachineReadings> asked = new ArrayList<>();
        Supplier<MachineReadings> machine = () -> {
            asked.add(new MachineReadings(asked.size(), 1, 1));
            return asked.get(asked.size() - 1);
        };
        try (TrajectoryWriter writer = TrajectoryWriter.create(large, SmallRun.header(), machine)) {
            for (int frame = 0; frame < 300; frame++) {
                SmallRun.appendFrame(writer, frame);
            }
        }
        TrajectoryReader reader = TrajectoryReader.open(large);
        assertThat(asked).hasSize(2);
        assertThat(reader.machine(0)).contains(asked.get(0));
        assertThat(reader.machine(1)).contains(asked.get(1));
    }

    @Test
    void aWriterThatIsToldNothingLeavesThemOut() {
        Path silent = scratch.resolve("silent");
        SmallRun.write(silent, SmallRun.header(), 1);
        assertThat(TrajectoryReader.open(silent).machine(0)).isEmpty();
    }

    @Test
    void equalRunsOnDifferentMachinesHaveTheSameDigest() throws IOException {
        Path other = scratch.resolve("other");
        write(other, new MachineReadings(2, 1e6, 5), new MachineReadings(9, 8, 7));
        Path silent = scratch.resolve("silent");
        try (TrajectoryWriter writer = TrajectoryWriter.create(silent, SmallRun.header())) {
            for (int segment = 0; segment < 2; segment++) {
                writer.appendSample(SmallRun.sample(segment));
                SmallRun.appendFrame(writer, segment);
            }
        }
        assertThat(Files.mismatch(segment1, other.resolve("seg-00001.h5"))).isNotEqualTo(-1);
        assertThat(TrajectoryDigest.ofDatasets(other)).isEqualTo(TrajectoryDigest.ofDatasets(run));
        assertThat(TrajectoryDigest.ofDatasets(silent)).isEqualTo(TrajectoryDigest.ofDatasets(run));
    }

    @Test
    void nothingElseInASegmentDependsOnThem() throws IOException {
        Path other = scratch.resolve("other");
        write(other, new MachineReadings(2, 1e6, 5), new MachineReadings(9, 8, 7));
        for (String name : List.of("seg-00000.h5", "seg-00001.h5")) {
            blankReadings(run.resolve(name));
            blankReadings(other.resolve(name));
            assertThat(Files.mismatch(run.resolve(name), other.resolve(name))).isEqualTo(-1);
        }
    }

    private static void blankReadings(Path segment) throws IOException {
        TamperedSegment blank = new TamperedSegment();
        for (String name : List.of("wall_s", "events_per_wall_s", "heap_bytes")) {
            String path = "/machine/" + name;
            blank.dataset(path, new long[] {0}).attribute(path, "sha256", "none");
        }
        blank.rewrite(segment);
    }

    private void assertFault(TamperedSegment tampered, String fault) throws IOException {
        tampered.rewrite(segment1);
        assertThatThrownBy(() -> TrajectoryReader.open(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(segment1 + " " + fault);
    }

    @Test
    void readingsOfAnotherTypeOrShapeAreRefused() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/machine/wall_s", new long[] {7}),
                "holds dataset /machine/wall_s of a type other than 64-bit floating point numbers.");
        write(fresh(), FIRST, UNCOUNTED);
        assertFault(
                new TamperedSegment().dataset("/machine/heap_bytes", new double[] {1}),
                "holds dataset /machine/heap_bytes of a type other than signed 64-bit integers.");
        write(fresh(), FIRST, UNCOUNTED);
        assertFault(
                new TamperedSegment().dataset("/machine/heap_bytes", new long[] {1, 2}),
                "holds dataset /machine/heap_bytes of shape [2] where [1] is expected.");
    }

    @Test
    void damagedOrIncompleteReadingsAreRefused() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/machine/wall_s", new double[] {8}),
                "is damaged, dataset /machine/wall_s does not match its checksum.");
        write(fresh(), FIRST, UNCOUNTED);
        assertFault(
                new TamperedSegment().withoutDataset("/machine/events_per_wall_s"),
                "has no dataset /machine/events_per_wall_s.");
    }

    private Path fresh() {
        run = scratch.resolve(run.getFileName() + "2");
        segment1 = run.resolve("seg-00001.h5");
        return run;
    }
}
