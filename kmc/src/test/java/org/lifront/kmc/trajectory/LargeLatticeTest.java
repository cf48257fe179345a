package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.crystal.CrystalStructure;

/** Memory stays bounded however large a frame is, and what no file can hold is refused before a run begins. */
class LargeLatticeTest {

    private static final TrajectoryHeader HEADER = SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES);
    private static final int FRAME_BYTES = 3 * 4 * 5 * 16;

    @TempDir
    Path scratch;

    private int segmentsOfSixFrames(long maxPendingStateBytes) {
        Path run = scratch.resolve("run" + maxPendingStateBytes);
        try (TrajectoryWriter writer = TrajectoryWriter.create(run, HEADER, maxPendingStateBytes)) {
            for (int frame = 0; frame < 6; frame++) {
                SmallModel.appendFrame(writer, frame, HEADER);
            }
        }
        TrajectoryReader reader = TrajectoryReader.open(run);
        for (int frame = 0; frame < 6; frame++) {
            assertThat(reader.states(frame, "lattice"))
                    .isEqualTo(SmallModel.states(frame, HEADER.lattices().get(0)));
        }
        return reader.segments().size();
    }

    @Test
    void aFrameLargerThanTheLimitIsASegmentOfItsOwn() {
        assertThat(segmentsOfSixFrames(FRAME_BYTES - 1)).isEqualTo(6);
        assertThat(segmentsOfSixFrames(1)).isEqualTo(6);
    }

    @Test
    void aSegmentIsCommittedBeforeAFrameWouldBringItBeyondTheLimit() {
        assertThat(segmentsOfSixFrames(2 * FRAME_BYTES - 1)).isEqualTo(6);
        assertThat(segmentsOfSixFrames(2 * FRAME_BYTES)).isEqualTo(3);
        assertThat(segmentsOfSixFrames(4 * FRAME_BYTES)).isEqualTo(2);
        assertThat(segmentsOfSixFrames(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aFrameIsOnTheDiskAsSoonAsNoOtherFits() {
        Path run = scratch.resolve("run");
        try (TrajectoryWriter writer = TrajectoryWriter.create(run, HEADER, FRAME_BYTES)) {
            SmallModel.appendFrame(writer, 0, HEADER);
            assertThat(TrajectoryReader.open(run).frameCount()).isOne();
        }
    }

    @Test
    void aFrameTakesTheMemoryOfItsStatesAndOfOneFrameMore() throws IOException, InterruptedException {
        // 16 MB each: the states of the caller, those that wait, and those read back. 16 MB are left for all else.
        Path run = scratch.resolve("run");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:NewSize=4m",
                        "-XX:MaxNewSize=4m",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeRun.class.getName(),
                        run.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        TrajectoryReader reader = TrajectoryReader.open(run);
        assertThat(reader.segments()).hasSize(2);
        byte[] states = reader.states(1, "lattice");
        for (int site = 0; site < states.length; site += 997) {
            assertThat(states[site]).isEqualTo(LargeRun.state(1, site));
        }
    }

    @Test
    void aBoxThatNoFileCanHoldIsRefusedInOneSentence() {
        TrajectoryLattice lattice = new TrajectoryLattice("lattice", 512, 512, 512, 16, 1e-9, List.of());
        Path run = scratch.resolve("run");
        assertThatThrownBy(() -> TrajectoryWriter.create(run, SmallModel.header(Optional.empty(), lattice)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "A box of 512 x 512 x 512 cells with 16 sites each is too large for a trajectory, which stores"
                                + " at most 2147483639 sites of a lattice.");
        assertThat(run).doesNotExist();
    }

    @Test
    void theNumberOfSitesDoesNotOverflow() {
        int most = Integer.MAX_VALUE;
        assertThat(new TrajectoryLattice("a", 1 << 15, 1 << 15, 3, 2, 1, List.of()).siteCount())
                .isEqualTo(6L << 30);
        assertThat(new TrajectoryLattice("a", 1 << 16, 1 << 16, 1 << 16, 1 << 15, 1, List.of()).siteCount())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(new TrajectoryLattice("a", most, most, most, most, 1, List.of()).siteCount())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aLegendThatIsTooLongForAnAttributeIsRefused() {
        List<String> labels = Collections.nCopies(256, "x".repeat(230));
        TrajectoryLattice lattice = new TrajectoryLattice("lattice", 3, 4, 5, 1, 1e-9, labels);
        assertThatThrownBy(() ->
                        TrajectoryWriter.create(scratch.resolve("run"), SmallModel.header(Optional.empty(), lattice)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The 256 labels of the states of lattice lattice take 60672 bytes, at most 60000 can be"
                        + " stored.");
    }

    @Test
    void theLongestLegendThatIsAcceptedIsReadBack() {
        Path run = scratch.resolve("run");
        List<String> labels = Collections.nCopies(256, "x".repeat(227));
        TrajectoryHeader header =
                SmallModel.header(Optional.empty(), new TrajectoryLattice("lattice", 3, 4, 5, 1, 1e-9, labels));
        SmallModel.write(run, header, 1);
        assertThat(TrajectoryReader.open(run).header()).isEqualTo(header);
    }
}
