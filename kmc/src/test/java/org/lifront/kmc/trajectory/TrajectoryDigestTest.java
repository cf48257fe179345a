package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.lattice.occupancy.Occupancy;

/** Two trajectories have the same digest exactly when their numbers agree bit for bit. */
class TrajectoryDigestTest {

    @TempDir
    Path scratch;

    private String digestOfSample(String name, double overpotential_V) {
        Path directory = scratch.resolve(name);
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory, SmallRun.header())) {
            writer.appendSample(new double[] {0, overpotential_V, 1});
        }
        return TrajectoryDigest.ofDatasets(directory);
    }

    private String digestOfFrame(String name, Occupancy a, Occupancy b) {
        Path directory = scratch.resolve(name);
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory, SmallRun.header())) {
            writer.appendFrame(SmallRun.frameRow(0), a, b);
        }
        return TrajectoryDigest.ofDatasets(directory);
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path first = scratch.resolve("first");
        Path second = scratch.resolve("second");
        SmallRun.write(first, SmallRun.header(), 2);
        SmallRun.write(second, SmallRun.header(), 2);
        assertThat(TrajectoryDigest.ofDatasets(first))
                .isEqualTo(TrajectoryDigest.ofDatasets(second))
                .matches("[0-9a-f]{64}");
        for (Path segment : TrajectoryReader.open(first).segments()) {
            assertThat(Files.mismatch(segment, second.resolve(segment.getFileName())))
                    .isEqualTo(-1);
        }
    }

    @Test
    void namesAndSegmentsDoNotMatter() {
        Path one = scratch.resolve("one");
        Path four = scratch.resolve("four");
        List<Column> renamed = SmallRun.SERIES.stream()
                .map(column -> new Column("renamed_" + column.name(), column.unit(), "renamed"))
                .toList();
        try (TrajectoryWriter writer =
                TrajectoryWriter.create(one, SmallRun.header(42, "renamed", renamed, SmallRun.FRAMES))) {
            for (int segment = 0; segment < 4; segment++) {
                writer.appendSample(SmallRun.sample(2 * segment));
                writer.appendSample(SmallRun.sample(2 * segment + 1));
                SmallRun.appendFrame(writer, segment);
            }
        }
        SmallRun.write(four, SmallRun.header(), 4);
        assertThat(TrajectoryReader.open(one).segments()).hasSize(1);
        assertThat(TrajectoryReader.open(four).segments()).hasSize(4);
        assertThat(TrajectoryDigest.ofDatasets(one)).isEqualTo(TrajectoryDigest.ofDatasets(four));
    }

    @Test
    void theLastBitOfANumberMatters() {
        String digest = digestOfSample("base", 0.1);
        assertThat(digestOfSample("same", 0.1)).isEqualTo(digest);
        assertThat(digestOfSample("next", Math.nextUp(0.1))).isNotEqualTo(digest);
        assertThat(digestOfSample("zero", 0.0)).isNotEqualTo(digestOfSample("negativeZero", -0.0));
    }

    @Test
    void oneSiteAndTheElectrodeItBelongsToMatter() {
        Occupancy plain = new Occupancy(SmallRun.SHAPE);
        Occupancy reduced = new Occupancy(SmallRun.SHAPE);
        reduced.reduce(SmallRun.SHAPE.siteCount() - 1);
        String digest = digestOfFrame("plain", plain, plain);
        String inA = digestOfFrame("inA", reduced, plain);
        String inB = digestOfFrame("inB", plain, reduced);
        assertThat(List.of(digest, inA, inB)).doesNotHaveDuplicates();
    }
}
