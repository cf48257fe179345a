package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.crystal.CrystalStructure;

/** Segments of a lattice model that are valid HDF5 but do not keep the contract of the format. */
class TamperedModelTest {

    private static final String BASIS = "/metadata/basis";

    @TempDir
    Path scratch;

    private Path run;
    private Path segment;

    @BeforeEach
    void writeOneSegment() {
        run = scratch.resolve("run");
        segment = run.resolve("seg-00000.h5");
        SmallModel.write(run, SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES), 1);
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
        assertThat(TrajectoryReader.open(run).header())
                .isEqualTo(SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES));
    }

    @Test
    void aModelWithoutAUnitCellIsAccepted() throws IOException {
        new TamperedSegment().withoutDataset("/metadata/cell").rewrite(segment);
        assertThat(TrajectoryReader.open(run).header().unitCell()).isEmpty();
    }

    @Test
    void anEditedFrameDoesNotMatchItsChecksum() throws IOException {
        assertFault(
                new TamperedSegment().dataset("/frames/states_lattice", new byte[2][5][4][3][16]),
                "is damaged, dataset /frames/states_lattice does not match its checksum.");
    }

    @Test
    void framesWithoutTheirBasisAreRefused() throws IOException {
        long[][] oneSite = {{5, 4, 3, 1}};
        assertFault(
                new TamperedSegment()
                        .withoutDataset("/metadata/cell")
                        .dataset("/metadata/lattices/shape", oneSite)
                        .attribute("/metadata/lattices/shape", "sha256", Checksum.of(oneSite)),
                "holds dataset /frames/states_lattice of shape [2, 5, 4, 3, 16] where [2, 5, 4, 3] is expected.");
    }

    @Test
    void aBasisThatIsNotThatOfTheLatticeIsRefused() throws IOException {
        assertFault(
                new TamperedSegment().dataset(BASIS, new double[4][3]),
                "holds dataset /metadata/basis of shape [4, 3] where [16, 3] is expected.");
    }

    @Test
    void movedOrImpossibleSitesAreRefused() throws IOException {
        assertFault(
                new TamperedSegment().dataset(BASIS, new double[16][3]),
                "is damaged, dataset /metadata/basis does not match its checksum.");
        double[] edges = {1, 1, 0};
        assertFault(
                new TamperedSegment()
                        .dataset(BASIS, new double[16][3])
                        .attribute(BASIS, "sha256", Checksum.of(new double[16][3]))
                        .dataset("/metadata/cell", edges)
                        .attribute("/metadata/cell", "sha256", Checksum.of(edges)),
                "describes an impossible box: a unit cell has positive edges and sites at finite positions, got"
                        + " 1.0 x 1.0 x 0.0 with 16 sites.");
    }

    @Test
    void aMissingLatticeIsNamed() throws IOException {
        assertFault(
                new TamperedSegment().withoutDataset("/frames/states_lattice"),
                "has no dataset /frames/states_lattice.");
    }

    @Test
    void aModelThatClaimsToBeACellLacksItsAttributes() throws IOException {
        assertFault(
                new TamperedSegment().attribute("/", "model", "cell"),
                "lacks the attribute \"cell\" or holds it in another type.");
    }
}
