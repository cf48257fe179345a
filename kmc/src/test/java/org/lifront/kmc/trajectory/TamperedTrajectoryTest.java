package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** Segments that are valid HDF5 but do not keep the contract of the format. */
class TamperedTrajectoryTest {

    @TempDir
    Path scratch;

    private Path run;
    private Path segment;

    @BeforeEach
    void writeTwoSegments() {
        run = scratch.resolve("run");
        segment = run.resolve("seg-00001.h5");
        SmallRun.write(run, SmallRun.header(), 2);
    }

    private void assertFault(TamperedSegment tampered, String fault) throws IOException {
        tampered.rewrite(segment);
        assertThatThrownBy(() -> TrajectoryDigest.ofDatasets(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(segment + " " + fault);
    }

    @Test
    void anUntouchedCopyIsAccepted() throws IOException {
        String before = TrajectoryDigest.ofDatasets(run);
        new TamperedSegment().rewrite(segment);
        assertThat(TrajectoryDigest.ofDatasets(run)).isEqualTo(before);
    }

    @Test
    void datasetsAndAttributesThatALaterProgramMayAddAreIgnored() throws IOException {
        String before = TrajectoryDigest.ofDatasets(run);
        new TamperedSegment()
                .attribute("/", "operator", "somebody")
                .attribute("/series/time_s", "long_name", "time")
                .rewrite(segment);
        assertThat(TrajectoryDigest.ofDatasets(run)).isEqualTo(before);
    }

    @Test
    void anUnknownFormatVersionIsRefused() throws IOException {
        assertFault(
                new TamperedSegment().attribute("/", "format_version", 99),
                "has format_version 99, this program reads version 1 only.");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        assertFault(
                new TamperedSegment().attribute("/", "format", "VTKHDF"),
                "is an HDF5 file, but not a segment of a LiFront trajectory.");
    }

    @Test
    void aMissingOrWronglyTypedAttributeIsNamed() throws IOException {
        assertFault(
                new TamperedSegment().withoutAttribute("/", "seed"),
                "lacks the attribute \"seed\" or holds it in another type.");
        assertFault(
                new TamperedSegment().attribute("/", "seed", "42"),
                "lacks the attribute \"seed\" or holds it in another type.");
    }

    @Test
    void aMissingDatasetIsNamed() throws IOException {
        assertFault(new TamperedSegment().withoutDataset("/series/cycle"), "has no dataset /series/cycle.");
    }

    @Test
    void aColumnOfAnotherLengthIsNamed() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/series/cycle", new double[] {1, 2, 3}),
                "holds dataset /series/cycle of shape [3] where [2] is expected.");
    }

    @Test
    void aColumnOfAnotherTypeIsNamed() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/series/cycle", new float[] {1, 2}),
                "holds dataset /series/cycle of a type other than 64-bit floating point numbers.");
    }

    @Test
    void anEditedValueDoesNotMatchItsChecksum() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/series/cycle", new double[] {2, 2.0000000000000004}),
                "is damaged, dataset /series/cycle does not match its checksum.");
    }

    @Test
    void anEditedScenarioDoesNotMatchItsChecksum() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/metadata/scenario", "cell: other\n"),
                "is damaged, dataset /metadata/scenario does not match its checksum.");
    }

    @Test
    void anEditedFrameDoesNotMatchItsChecksum() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/frames/states_b", new byte[1][5][4][3]),
                "is damaged, dataset /frames/states_b does not match its checksum.");
    }

    @Test
    void framesOfAnotherBoxAreRefused() throws IOException {
        assertFault(
                withShapes(new long[][] {{6, 4, 3, 1}, {6, 4, 3, 1}}).attribute("/", "shape", new int[] {6, 4, 3}),
                "holds dataset /frames/states_a of shape [1, 5, 4, 3] where [1, 6, 4, 3] is expected.");
    }

    private static TamperedSegment withShapes(long[][] extents) {
        String path = "/metadata/lattices/shape";
        return new TamperedSegment().dataset(path, extents).attribute(path, "sha256", Checksum.of(extents));
    }

    @Test
    void aCellThatDescribesItselfInTwoWaysIsRefused() throws IOException {
        String fault = "describes one cell in the attributes of the root and another in /metadata/lattices/.";
        assertFault(withShapes(new long[][] {{6, 4, 3, 1}, {6, 4, 3, 1}}), fault);
        assertFault(new TamperedSegment().attribute("/", "cell", "other"), fault);
        assertFault(new TamperedSegment().withoutDataset("/metadata/phases"), fault);
    }

    @Test
    void aCellNeedsTwoEqualLattices() throws IOException {
        assertFault(
                withShapes(new long[][] {{5, 4, 3, 1}, {6, 4, 3, 1}}),
                "describes an impossible box: a cell has equal boxes a and b, got [a, b].");
    }

    @Test
    void latticesThatCannotExistAreRefused() throws IOException {
        assertFault(
                withShapes(new long[][] {{5, 4, 3, 1}, {5, 4, 3, 0}}),
                "describes an impossible box: a lattice needs at least one cell each way and one site a cell, got"
                        + " 3 x 4 x 5 cells of 0.");
        assertFault(
                withShapes(new long[][] {{1L << 40, 4, 3, 1}, {5, 4, 3, 1}}),
                "describes lattice a with more sites than a frame can hold.");
        assertFault(
                new TamperedSegment().withoutDataset("/metadata/lattices/name"),
                "has no dataset /metadata/lattices/name.");
    }

    @Test
    void anEditedShapeDoesNotMatchItsChecksum() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/metadata/lattices/shape", new long[][] {{5, 4, 4, 1}, {5, 4, 3, 1}}),
                "is damaged, dataset /metadata/lattices/shape does not match its checksum.");
    }

    @Test
    void theKindOfModelDecidesWhatASegmentMustHave() throws IOException {
        assertFault(
                new TamperedSegment().attribute("/", "model", "rules"),
                "belongs to another run than seg-00000.h5: the model or its label differs.");
        assertFault(
                new TamperedSegment().attribute("/", "model", 1),
                "lacks the attribute \"model\" or holds it in another type.");
    }

    @Test
    void anImpossibleBoxIsRefused() throws IOException {
        assertFault(
                new TamperedSegment().attribute("/", "shape", new int[] {5, -4, 3}),
                "describes an impossible box: a box needs at least 2 x 2 x 2 sites, got 3 x -4 x 5.");
        assertFault(
                new TamperedSegment().attribute("/", "shape", new int[] {5, 4}),
                "gives the box by 2 numbers where 3 are expected.");
    }

    @Test
    void countsThatAreOutOfRangeAreRefused() throws IOException {
        long[] index = {2, -1, 1, 1};
        assertFault(
                new TamperedSegment().dataset("/index", index).attribute("/index", "sha256", Checksum.of(index)),
                "holds -1 in /index, which is out of range.");
    }

    @Test
    void checksumsForTheWrongNumberOfFramesAreRefused() throws IOException {
        assertFault(
                new TamperedSegment().attribute("/frames/states_a", "sha256", new String[] {"0", "1"}),
                "holds 2 checksums for 1 frames of /frames/states_a.");
    }

    @Test
    void columnListsOfDifferentLengthAreRefused() throws IOException {
        assertFault(
                new TamperedSegment().withoutDataset("/metadata/series_columns/unit"),
                "lists names, units and descriptions of different number in /metadata/series_columns/.");
    }
}
