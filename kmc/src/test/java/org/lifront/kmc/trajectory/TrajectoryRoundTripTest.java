package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class TrajectoryRoundTripTest {

    @TempDir
    Path scratch;

    private Path directory() {
        return scratch.resolve("run");
    }

    @Test
    void whatWasWrittenIsReadBackOverAllSegments() {
        SmallRun.write(directory(), SmallRun.header(), 3);
        TrajectoryReader reader = TrajectoryReader.open(directory());
        assertThat(reader.header()).isEqualTo(SmallRun.header());
        assertThat(reader.sampleCount()).isEqualTo(6);
        assertThat(reader.frameCount()).isEqualTo(3);
        assertThat(reader.segments())
                .containsExactly(
                        directory().resolve("seg-00000.h5"),
                        directory().resolve("seg-00001.h5"),
                        directory().resolve("seg-00002.h5"));
        for (int column = 0; column < SmallRun.SERIES.size(); column++) {
            int c = column;
            double[] expected = IntStream.range(0, 6)
                    .mapToDouble(i -> SmallRun.sample(i)[c])
                    .toArray();
            assertThat(reader.series(SmallRun.SERIES.get(column).name())).isEqualTo(expected);
        }
        assertThat(reader.frameSeries("half_cycle")).containsExactly(0, 1, 2);
        assertThat(reader.frameSeries("time_s")).containsExactly(0, 7200, 14400);
    }

    @Test
    void columnsThatAreKeptNeedNoFilesAndAreNobodyElses() throws IOException {
        SmallRun.write(directory(), SmallRun.header(), 3);
        TrajectoryReader reader = TrajectoryReader.open(directory());
        String column = SmallRun.SERIES.get(0).name();
        double[] expected = reader.series(column);
        TrajectoryReader kept = reader.withColumns();
        for (Path segment : reader.segments()) {
            Files.delete(segment);
        }
        kept.seriesOfSegment(0, column)[0] = Double.NaN;
        assertThat(kept.series(column)).isEqualTo(expected);
        assertThat(kept.frameSeries("half_cycle")).containsExactly(0, 1, 2);
        assertThatThrownBy(() -> kept.series("no_such")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reader.series(column)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everyFrameOfBothElectrodesIsReadBackSiteBySite() {
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header())) {
            for (int frame = 0; frame < 7; frame++) {
                SmallRun.appendFrame(writer, frame);
                if (frame % 3 == 2) {
                    writer.commitSegment();
                }
            }
        }
        TrajectoryReader reader = TrajectoryReader.open(directory());
        for (int frame = 0; frame < 7; frame++) {
            for (Electrode electrode : Electrode.values()) {
                Occupancy read = reader.frame(frame, electrode);
                assertThat(read.shape()).isEqualTo(SmallRun.SHAPE);
                assertThat(read.copyOfStates())
                        .isEqualTo(SmallRun.occupancy(frame, electrode).copyOfStates());
            }
        }
        assertThatThrownBy(() -> reader.frame(7, Electrode.A)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void nanInfinityAndNegativeZeroSurvive() {
        double[] odd = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0};
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header())) {
            writer.appendSample(odd);
        }
        TrajectoryReader reader = TrajectoryReader.open(directory());
        for (int column = 0; column < odd.length; column++) {
            double[] read = reader.series(SmallRun.SERIES.get(column).name());
            assertThat(Double.doubleToRawLongBits(read[0])).isEqualTo(Double.doubleToRawLongBits(odd[column]));
        }
    }

    @Test
    void segmentsWithoutFramesOrWithoutSamplesKeepTheirPlace() {
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header())) {
            writer.appendSample(SmallRun.sample(0));
            writer.commitSegment();
            SmallRun.appendFrame(writer, 0);
            writer.commitSegment();
            writer.appendSample(SmallRun.sample(1));
        }
        TrajectoryReader reader = TrajectoryReader.open(directory());
        assertThat(reader.segments()).hasSize(3);
        assertThat(reader.series("time_s")).containsExactly(0, 3600);
        assertThat(reader.frameSeries("time_s")).containsExactly(0);
        assertThat(reader.frame(0, Electrode.B).copyOfStates())
                .isEqualTo(SmallRun.occupancy(0, Electrode.B).copyOfStates());
    }

    @Test
    void aTrajectoryNeedsNeitherColumnsNorPhasesNorTexts() {
        TrajectoryHeader bare = TrajectoryHeader.ofCell(
                "", "", "", Long.MIN_VALUE, "", "", SmallRun.SHAPE, 0, List.of(), List.of(), List.of());
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), bare)) {
            writer.appendSample(new double[0]);
            writer.commitSegment();
            writer.appendFrame(new double[0], SmallRun.occupancy(0, Electrode.A), SmallRun.occupancy(0, Electrode.B));
        }
        TrajectoryReader reader = TrajectoryReader.open(directory());
        assertThat(reader.header()).isEqualTo(bare);
        assertThat(reader.sampleCount()).isOne();
        assertThat(reader.frameCount()).isOne();
    }

    @Test
    void aScenarioLongerThanAnAttributeMayBeIsKept() {
        TrajectoryHeader small = SmallRun.header();
        TrajectoryHeader large = TrajectoryHeader.ofCell(
                small.label(),
                "# Überspannung, 過電圧\n".repeat(20_000),
                "key\tvalue\n".repeat(20_000),
                small.seed(),
                small.version(),
                small.revision(),
                small.shape(),
                small.surfaceLayer().orElseThrow(),
                small.lattices().get(0).legend(),
                small.seriesColumns(),
                small.frameColumns());
        SmallRun.write(directory(), large, 2);
        assertThat(TrajectoryReader.open(directory()).header()).isEqualTo(large);
    }

    @Test
    void nothingNewMeansNoSegment() throws IOException {
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header())) {
            writer.commitSegment();
            writer.appendSample(SmallRun.sample(0));
            writer.commitSegment();
            writer.commitSegment();
        }
        try (var files = Files.list(directory())) {
            assertThat(files).containsExactly(directory().resolve("seg-00000.h5"));
        }
    }

    @Test
    void theCallersArraysMayBeReused() {
        double[] row = SmallRun.sample(1);
        Occupancy occupancy = SmallRun.occupancy(0, Electrode.A);
        byte[] before = occupancy.copyOfStates();
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header())) {
            writer.appendSample(row);
            writer.appendFrame(SmallRun.frameRow(0), occupancy, occupancy);
            row[0] = -1;
            occupancy.place(0, 5);
        }
        TrajectoryReader reader = TrajectoryReader.open(directory());
        assertThat(reader.series("time_s")).containsExactly(3600);
        assertThat(reader.frame(0, Electrode.A).copyOfStates()).isEqualTo(before);
    }

    @Test
    void rowsAndElectrodesThatDoNotFitTheHeaderAreRefused() {
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header())) {
            assertThatThrownBy(() -> writer.appendSample(new double[2]))
                    .hasMessage("a row has 3 columns, got 2 values");
            Occupancy other = new Occupancy(new LatticeShape(3, 4, 6, 1e-9));
            assertThatThrownBy(() -> writer.appendFrame(new double[2], other, other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClosedTrajectoryTakesNothingMore() {
        TrajectoryWriter writer = TrajectoryWriter.create(directory(), SmallRun.header());
        writer.close();
        writer.close();
        assertThatThrownBy(() -> writer.appendSample(SmallRun.sample(0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnknownColumnIsNamedTogetherWithTheKnownOnes() {
        SmallRun.write(directory(), SmallRun.header(), 1);
        TrajectoryReader reader = TrajectoryReader.open(directory());
        assertThatThrownBy(() -> reader.series("voltage_V"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        directory() + " has no series column \"voltage_V\"; it has time_s, overpotential_V, cycle.");
    }
}
