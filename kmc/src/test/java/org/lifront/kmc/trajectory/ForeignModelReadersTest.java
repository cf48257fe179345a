package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.lattice.crystal.CrystalStructure;

/** Programs built on the original HDF5 library see lattice models as they are meant. Needs h5py and the HDF5 tools. */
@Tag("foreign")
class ForeignModelReadersTest {

    @TempDir
    Path scratch;

    private Path model;
    private ForeignPrograms programs;

    @BeforeEach
    void choosePlaces() {
        model = scratch.resolve("model");
        programs = new ForeignPrograms(scratch);
    }

    @Test
    void theExampleInTheDocumentationReadsAModelAndPlacesItsSites() throws IOException, InterruptedException {
        CrystalStructure fcc = CrystalStructure.FCC_WITH_INTERSTICES;
        SmallModel.write(model, SmallModel.header(fcc), 2);
        TrajectoryLattice lattice = SmallModel.lattice(fcc);
        // The tetrahedral sites lie farthest out: 2.75, 3.75 and 4.75 lattice constants of 0.513 nm.
        String expected = """
                rules erbium seed 7
                time_s in s: 2 samples, last 3600
                overpotential_V in V: 2 samples, last 0.05
                cycle in 1: 2 samples, last 1
                """
                + ForeignPrograms.counts("lattice", SmallModel.SPECIES, 0xFF, SmallModel.states(0, lattice))
                + "lattice reaches to x 1.411, y 1.924, z 2.437 nm\n";
        assertThat(programs.python(ForeignPrograms.documentedExample(), model)).isEqualTo(expected);
    }

    @Test
    void h5pySeesEveryBasisSiteWhereItIsMeant() throws IOException, InterruptedException {
        TrajectoryHeader header = SmallModel.header(CrystalStructure.HEXAGONAL);
        SmallModel.write(model, header, 1);
        String script = """
                import h5py, sys
                f = h5py.File(sys.argv[1], "r")
                print(sorted(f.attrs))
                m = f["metadata"]
                print(m["lattices/shape"].dtype, m["lattices/shape"][:].tolist(), m["lattices/shape"].attrs["fields"])
                print(m["lattices/name"][0], m["lattices/spacing_m"][0], m["legend_lattice"][2])
                print(m["cell"][:].tolist(), m["basis"][:].tolist(), m["sublattices"][:].tolist())
                print(m["basis"].attrs["fields"], sorted(m))
                s = f["frames/states_lattice"]
                print(s.dtype, s.shape, s.chunks, s.compression, s.attrs["legend"][1], sorted(s.attrs))
                print(s.attrs["description"].decode(), s[1, 0, 3, 2, 1])
                """;
        byte[] states = SmallModel.states(1, header.lattices().get(0));
        assertThat(programs.python(script, model.resolve("seg-00000.h5")))
                .isEqualTo("""
                        ['format', 'format_version', 'label', 'model', 'revision', 'seed', 'segment', 'version']
                        int64 [[1, 4, 3, 2]] [b'z' b'y' b'x' b'basis']
                        b'lattice' 5.13e-10 b'Er'
                        [1.0, 1.7320508075688772, 1.0] [[0.0, 0.0, 0.0], [0.5, 0.8660254037844386, 0.0]] [b'site', b'site']
                        [b'x' b'y' b'z'] ['basis', 'cell', 'frame_columns', 'lattices', 'legend_lattice', 'parameters', \
                        'scenario', 'series_columns', 'sublattices']
                        uint8 (2, 1, 4, 3, 2) (1, 1, 4, 3, 2) gzip b'1 = H' ['description', 'legend', 'sha256']
                        state byte of every site, [frame][z][y][x][basis] %d
                        """.formatted(states[(3 * 3 + 2) * 2 + 1]));
    }

    @Test
    void aRepackedModelReadsTheSame() throws IOException, InterruptedException {
        TrajectoryHeader header = SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES);
        SmallModel.write(model, header, 1);
        String before = TrajectoryDigest.ofDatasets(model);
        Path segment = model.resolve("seg-00000.h5");
        Path repacked = scratch.resolve("repacked.h5");
        assertThat(programs.execute("h5dump", segment.toString()))
                .contains("DATASET \"states_lattice\"", "( 2, 5, 4, 3, 16 )")
                .doesNotContainIgnoringCase("unable");
        programs.execute("h5repack", segment.toString(), repacked.toString());
        Files.move(repacked, segment, StandardCopyOption.REPLACE_EXISTING);
        assertThat(TrajectoryDigest.ofDatasets(model)).isEqualTo(before);
        assertThat(TrajectoryReader.open(model).header()).isEqualTo(header);
    }
}
