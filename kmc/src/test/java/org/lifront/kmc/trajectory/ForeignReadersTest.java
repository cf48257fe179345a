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
import org.lifront.lattice.occupancy.OccupancyView;

/** Programs built on the original HDF5 library see in a trajectory what we meant. Needs h5py and the HDF5 tools. */
@Tag("foreign")
class ForeignReadersTest {

    @TempDir
    Path scratch;

    private Path run;
    private Path segment0;
    private ForeignPrograms programs;

    @BeforeEach
    void writeTwoFramesThenOne() {
        run = scratch.resolve("run");
        segment0 = run.resolve("seg-00000.h5");
        programs = new ForeignPrograms(scratch);
        SmallRun.writeTwoFramesThenOne(run);
    }

    private static String counts(Electrode electrode) {
        return ForeignPrograms.counts(
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
        assertThat(programs.python(ForeignPrograms.documentedExample(), run)).isEqualTo(expected);
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
        assertThat(programs.python(script, segment0)).isEqualTo("""
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
    void h5pySeesWhatTheMachineWasLike() throws IOException, InterruptedException {
        Path told = scratch.resolve("told");
        try (TrajectoryWriter writer =
                TrajectoryWriter.create(told, SmallRun.header(), () -> new MachineReadings(12.5, 3e6, 1L << 33))) {
            SmallRun.appendFrame(writer, 0);
        }
        Path segment = told.resolve("seg-00000.h5");
        String script = """
                import h5py, hashlib, sys
                for file in sys.argv[1:]:
                    f = h5py.File(file, "r")
                    print(sorted(f))
                m = f["machine"]
                for name in sorted(m):
                    d = m[name]
                    sha = hashlib.sha256(d[:].tobytes()).hexdigest().encode()
                    print(name, d.dtype, d[:], d.attrs["unit"].decode(), sha == d.attrs["sha256"])
                print(f["/machine/wall_s"][0], m["wall_s"].attrs["description"].decode())
                """;
        assertThat(programs.python(script, segment0, segment)).isEqualTo("""
                        ['frames', 'index', 'metadata', 'series']
                        ['frames', 'index', 'machine', 'metadata']
                        events_per_wall_s float64 [3000000.] 1/s True
                        heap_bytes int64 [8589934592] byte True
                        wall_s float64 [12.5] s True
                        12.5 real time since the start of the run
                        """);
        assertThat(programs.execute("h5dump", segment.toString()))
                .contains("GROUP \"machine\"")
                .doesNotContainIgnoringCase("unable");
    }

    @Test
    void h5diffFindsEqualRunsEqualApartFromTheMachine() throws IOException, InterruptedException {
        for (double wall_s : new double[] {1, 2}) {
            try (TrajectoryWriter writer = TrajectoryWriter.create(
                    scratch.resolve("run" + (int) wall_s),
                    SmallRun.header(),
                    () -> new MachineReadings(wall_s, Double.NaN, 1))) {
                writer.appendSample(SmallRun.sample(0));
                SmallRun.appendFrame(writer, 0);
            }
        }
        String one = scratch.resolve("run1/seg-00000.h5").toString();
        String two = scratch.resolve("run2/seg-00000.h5").toString();
        // It fails where there is a difference.
        assertThat(programs.execute("h5diff", "--exclude-path", "/machine", one, two))
                .isEmpty();
        assertThat(Files.mismatch(Path.of(one), Path.of(two))).isNotEqualTo(-1);
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
        assertThat(programs.python(script, segment0, run.resolve("seg-00001.h5")))
                .isEqualTo(2 * datasetsOfACell + "\n");
        Path model = scratch.resolve("model");
        SmallModel.write(model, SmallModel.header(CrystalStructure.FCC_WITH_INTERSTICES), 1);
        // index, texts, lattices, legend, unit cell, column tables, columns, states
        int datasetsOfAModel = 1 + 2 + 3 + 1 + 3 + 6 + columns + 1;
        assertThat(programs.python(script, model.resolve("seg-00000.h5"))).isEqualTo(datasetsOfAModel + "\n");
    }

    @Test
    void h5dumpShowsAColumnWithItsUnit() throws IOException, InterruptedException {
        assertThat(programs.execute("h5dump", "-d", "/series/time_s", segment0.toString()))
                .contains("DATATYPE  H5T_IEEE_F64LE", "SIMPLE { ( 4 ) / ( 4 ) }")
                .contains("(0): 0, 3600, 7200, 10800")
                .containsSubsequence("ATTRIBUTE \"unit\"", "(0): \"s\"");
    }

    @Test
    void h5dumpReadsEveryDatasetOfEverySegment() throws IOException, InterruptedException {
        for (Path segment : TrajectoryReader.open(run).segments()) {
            assertThat(programs.execute("h5dump", segment.toString()))
                    .contains("DATASET \"states_a\"", "DATASET \"scenario\"")
                    .doesNotContainIgnoringCase("unable");
        }
    }

    @Test
    void aRepackedTrajectoryReadsTheSame() throws IOException, InterruptedException {
        String before = TrajectoryDigest.ofDatasets(run);
        for (Path segment : TrajectoryReader.open(run).segments()) {
            Path repacked = scratch.resolve("repacked.h5");
            programs.execute("h5repack", segment.toString(), repacked.toString());
            Files.move(repacked, segment, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(TrajectoryDigest.ofDatasets(run)).isEqualTo(before);
        assertThat(TrajectoryReader.open(run).header()).isEqualTo(SmallRun.header());
    }
}
