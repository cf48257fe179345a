package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.crystal.CrystalStructure;
import org.lifront.lattice.occupancy.OccupancyView;

/** Programs built on the original HDF5 library see in a trajectory what we meant. Needs h5py and the HDF5 tools. */
@Tag("foreign")
class ForeignReadersTest {

    private static final Path FORMAT_DOCUMENT = Path.of("..", "docs", "trajectory-format.md");
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path scratch;

    private Path run;
    private Path segment0;

    @BeforeEach
    void writeTwoFramesThenOne() {
        run = scratch.resolve("run");
        segment0 = run.resolve("seg-00000.h5");
        try (TrajectoryWriter writer = TrajectoryWriter.create(run, SmallRun.header())) {
            for (int frame = 0; frame < 3; frame++) {
                writer.appendSample(SmallRun.sample(2 * frame));
                writer.appendSample(SmallRun.sample(2 * frame + 1));
                SmallRun.appendFrame(writer, frame);
                if (frame == 1) {
                    writer.commitSegment();
                }
            }
        }
    }

    private String execute(String... command) throws IOException, InterruptedException {
        Path output = scratch.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private String python(String script, Path... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("script.py"), script);
        List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
        Arrays.stream(arguments).map(Path::toString).forEach(command::add);
        return execute(command.toArray(String[]::new));
    }

    private static String documentedExample() throws IOException {
        String document = Files.readString(FORMAT_DOCUMENT);
        int start = document.indexOf("```python\n") + "```python\n".length();
        return document.substring(start, document.indexOf("```", start));
    }

    /** What the example prints of the legend of a lattice. */
    private static String counts(String lattice, List<String> legend, int mask, byte[] states) {
        StringBuilder lines = new StringBuilder();
        for (int code = 0; code < legend.size(); code++) {
            int sites = 0;
            for (byte state : states) {
                if ((state & mask) == code) {
                    sites++;
                }
            }
            lines.append("%s %s %d sites\n".formatted(lattice, legend.get(code), sites));
        }
        return lines.toString();
    }

    private static String counts(Electrode electrode) {
        return counts(
                electrode.lattice(),
                SmallRun.header().lattices().get(0).legend(),
                OccupancyView.PHASE_MASK,
                SmallRun.occupancy(0, electrode).copyOfStates());
    }

    @Test
    void theExampleInTheDocumentationReadsACell() throws IOException, InterruptedException {
        String expected = """
                cell bare seed 42
                time_s in s: 6 samples, last 18000
                overpotential_V in V: 6 samples, last 0.0166667
                cycle in 1: 6 samples, last 3
                """ + counts(Electrode.A) + counts(Electrode.B);
        assertThat(python(documentedExample(), run)).isEqualTo(expected);
    }

    @Test
    void theExampleInTheDocumentationReadsAModelAndPlacesItsSites() throws IOException, InterruptedException {
        Path model = scratch.resolve("model");
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
                + counts("lattice", SmallModel.SPECIES, 0xFF, SmallModel.states(0, lattice))
                + "lattice reaches to x 1.411, y 1.924, z 2.437 nm\n";
        assertThat(python(documentedExample(), model)).isEqualTo(expected);
    }

    @Test
    void h5pySeesEveryBasisSiteWhereItIsMeant() throws IOException, InterruptedException {
        Path model = scratch.resolve("model");
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
        assertThat(python(script, model.resolve("seg-00000.h5"))).isEqualTo("""
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
    void h5pySeesTypesShapesUnitsAndAttributes() throws IOException, InterruptedException {
        String script = """
                import h5py, sys
                f = h5py.File(sys.argv[1], "r")
                print(f.attrs["format"].decode(), f.attrs["format_version"], f.attrs["segment"])
                print(f.attrs["seed"], f.attrs["version"].decode(), f.attrs["revision"].decode())
                print(f.attrs["spacing_m"], f.attrs["surface_layer"], list(f.attrs["shape"]), f.attrs["axes"])
                print(list(f["index"][:]), f["index"].dtype)
                d = f["series/overpotential_V"]
                print(d.dtype, d.shape, d.attrs["unit"].decode(), d.attrs["description"].decode(), list(d[:]))
                s = f["frames/states_b"]
                print(s.dtype, s.shape, s.chunks, s.compression, s.attrs["legend"][2].decode(), s[1, 3, 2, 1])
                print(s.attrs["bits"].decode())
                print(f["metadata/scenario"][()].decode("utf-8"), end="")
                """;
        int state = SmallRun.occupancy(1, Electrode.B).state(SmallRun.SHAPE.site(1, 2, 3));
        assertThat(python(script, segment0)).isEqualTo("""
                        LiFront trajectory 1 0
                        42 0.1.0 0123abc
                        1e-09 1 [5, 4, 3] [b'z' b'y' b'x']
                        [0, 4, 0, 2] int64
                        float64 (4,) V overpotential of the cell [0.1, 0.05, 0.03333333333333333, nan]
                        uint8 (2, 5, 4, 3) (1, 5, 4, 3) gzip 2 = al2o3 %d
                        0x0F phase code, 0x10 reduced, 0x20 damaged, 0x40 grain boundary, 0x80 boundary lithium
                        cell: bare
                        temperature: 60 °C
                        """.formatted(state));
    }

    @Test
    void checksumsCanBeRecomputedAsDocumented() throws IOException, InterruptedException {
        String script = """
                import h5py, hashlib, sys
                def sha(b): return hashlib.sha256(b).hexdigest().encode()
                count = 0
                def check(name, d):
                    global count
                    if not isinstance(d, h5py.Dataset): return
                    stored = d.attrs["sha256"]
                    if name.startswith("frames/states_"): good = [sha(frame.tobytes()) for frame in d] == list(stored)
                    elif d.dtype.kind != "S": good = sha(d[:].tobytes()) == stored
                    elif d.ndim == 0: good = sha(d[()]) == stored
                    else: good = sha(b"".join(text + bytes(1) for text in d)) == stored
                    if not good: print(name)
                    count += 1
                for file in sys.argv[1:]: h5py.File(file, "r").visititems(check)
                print(count)
                """;
        int columns = SmallRun.SERIES.size() + SmallRun.FRAMES.size();
        // index, texts and phases, lattices, legends, column tables, columns, states
        int datasetsOfACell = 1 + 3 + 3 + 2 + 6 + columns + 2;
        assertThat(python(script, segment0, run.resolve("seg-00001.h5"))).isEqualTo(2 * datasetsOfACell + "\n");
        Path model = scratch.resolve("model");
        SmallModel.write(model, SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES), 1);
        // index, texts, lattices, legend, unit cell, column tables, columns, states
        int datasetsOfAModel = 1 + 2 + 3 + 1 + 3 + 6 + columns + 1;
        assertThat(python(script, model.resolve("seg-00000.h5"))).isEqualTo(datasetsOfAModel + "\n");
    }

    @Test
    void h5dumpShowsAColumnWithItsUnit() throws IOException, InterruptedException {
        assertThat(execute("h5dump", "-d", "/series/time_s", segment0.toString()))
                .contains("DATATYPE  H5T_IEEE_F64LE", "SIMPLE { ( 4 ) / ( 4 ) }")
                .contains("(0): 0, 3600, 7200, 10800")
                .containsSubsequence("ATTRIBUTE \"unit\"", "(0): \"s\"");
    }

    @Test
    void h5dumpReadsEveryDatasetOfEverySegment() throws IOException, InterruptedException {
        for (Path segment : TrajectoryReader.open(run).segments()) {
            assertThat(execute("h5dump", segment.toString()))
                    .contains("DATASET \"states_a\"", "DATASET \"scenario\"")
                    .doesNotContainIgnoringCase("unable");
        }
    }

    @Test
    void aRepackedTrajectoryReadsTheSame() throws IOException, InterruptedException {
        String before = TrajectoryDigest.ofDatasets(run);
        for (Path segment : TrajectoryReader.open(run).segments()) {
            Path repacked = scratch.resolve("repacked.h5");
            execute("h5repack", segment.toString(), repacked.toString());
            Files.move(repacked, segment, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(TrajectoryDigest.ofDatasets(run)).isEqualTo(before);
        assertThat(TrajectoryReader.open(run).header()).isEqualTo(SmallRun.header());
    }

    @Test
    void aRepackedModelReadsTheSame() throws IOException, InterruptedException {
        Path model = scratch.resolve("model");
        TrajectoryHeader header = SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES);
        SmallModel.write(model, header, 1);
        String before = TrajectoryDigest.ofDatasets(model);
        Path segment = model.resolve("seg-00000.h5");
        Path repacked = scratch.resolve("repacked.h5");
        assertThat(execute("h5dump", segment.toString()))
                .contains("DATASET \"states_lattice\"", "( 2, 5, 4, 3, 16 )")
                .doesNotContainIgnoringCase("unable");
        execute("h5repack", segment.toString(), repacked.toString());
        Files.move(repacked, segment, StandardCopyOption.REPLACE_EXISTING);
        assertThat(TrajectoryDigest.ofDatasets(model)).isEqualTo(before);
        assertThat(TrajectoryReader.open(model).header()).isEqualTo(header);
    }

    @Test
    void statesOfABillionSitesAreRefusedBeforeMemoryIsTaken() throws IOException, InterruptedException {
        // HDF5 allows datasets that claim any size and store nothing.
        python("""
                import h5py, hashlib, numpy as np, sys
                f = h5py.File(sys.argv[1], "r+")
                f.attrs["shape"] = np.array([1000, 1000, 1000], "i4")
                shape = f["metadata/lattices/shape"]
                shape[:] = [1000, 1000, 1000, 1]
                shape.attrs["sha256"] = np.bytes_(hashlib.sha256(shape[:].tobytes()).hexdigest())
                for name in "frames/states_a", "frames/states_b":
                    attributes = dict(f[name].attrs)
                    del f[name]
                    d = f.create_dataset(name, (2, 1000, 1000, 1000), "u1", chunks=(1, 1000, 1000, 1000),
                                         compression="gzip")
                    for key, value in attributes.items(): d.attrs[key] = value
                """, segment0);
        assertThatThrownBy(() -> TrajectoryReader.open(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(segment0 + " claims 2000000000 bytes for dataset /frames/states_a, more than it can hold.");
    }

    @Test
    void aColumnOfABillionSamplesIsRefusedBeforeMemoryIsTaken() throws IOException, InterruptedException {
        python("""
                import h5py, hashlib, numpy as np, sys
                f = h5py.File(sys.argv[1], "r+")
                index = np.array([0, 10**9, 0, 2], "i8")
                f["index"][:] = index
                f["index"].attrs["sha256"] = np.bytes_(hashlib.sha256(index.tobytes()).hexdigest())
                del f["series/time_s"]
                f.create_dataset("series/time_s", (10**9,), "f8")
                """, segment0);
        assertThatThrownBy(() -> TrajectoryReader.open(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(segment0 + " claims 8000000000 bytes for dataset /series/time_s, more than it can hold.");
    }

    @Test
    void linksOutOfTheSegmentAreNotFollowed() throws IOException, InterruptedException {
        python("""
                import h5py, sys
                f = h5py.File(sys.argv[1], "r+")
                del f["series/time_s"]
                f["series/time_s"] = h5py.ExternalLink(sys.argv[2], "/series/time_s")
                """, segment0, run.resolve("seg-00001.h5"));
        assertThatThrownBy(() -> TrajectoryReader.open(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(segment0 + " has no dataset /series/time_s.");
    }
}
