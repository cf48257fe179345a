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
import org.lifront.lattice.occupancy.Occupancy;
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

    private static long countSites(Occupancy occupancy, int mask, int value) {
        byte[] states = occupancy.copyOfStates();
        int count = 0;
        for (byte state : states) {
            if ((state & mask) == value) {
                count++;
            }
        }
        return count;
    }

    @Test
    void theExampleInTheDocumentationReadsARun() throws IOException, InterruptedException {
        Occupancy start = SmallRun.occupancy(0, Electrode.A);
        int phase = OccupancyView.PHASE_MASK;
        String expected = """
                cell bare seed 42
                time_s in s: 6 samples, last 18000
                overpotential_V in V: 6 samples, last 0.0166667
                cycle in 1: 6 samples, last 3
                lithium %d sites
                electrolyte %d sites
                al2o3 %d sites
                reduced %d sites
                """.formatted(
                        countSites(start, phase, OccupancyView.LITHIUM),
                        countSites(start, phase, OccupancyView.ELECTROLYTE),
                        countSites(start, phase, OccupancyView.FIRST_FILM_PHASE),
                        countSites(start, OccupancyView.REDUCED, OccupancyView.REDUCED));
        assertThat(python(documentedExample(), run)).isEqualTo(expected);
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
                    if d.ndim == 4: good = [sha(frame.tobytes()) for frame in d] == list(stored)
                    elif d.dtype.kind != "S": good = sha(d[:].tobytes()) == stored
                    elif d.ndim == 0: good = sha(d[()]) == stored
                    else: good = sha(b"".join(text + bytes(1) for text in d)) == stored
                    if not good: print(name)
                    count += 1
                for file in sys.argv[1:]: h5py.File(file, "r").visititems(check)
                print(count)
                """;
        int datasetsInASegment = 1 + 3 + 6 + SmallRun.SERIES.size() + SmallRun.FRAMES.size() + 2;
        assertThat(python(script, segment0, run.resolve("seg-00001.h5"))).isEqualTo(2 * datasetsInASegment + "\n");
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
    void statesOfABillionSitesAreRefusedBeforeMemoryIsTaken() throws IOException, InterruptedException {
        // HDF5 allows datasets that claim any size and store nothing.
        python("""
                import h5py, numpy as np, sys
                f = h5py.File(sys.argv[1], "r+")
                f.attrs["shape"] = np.array([1000, 1000, 1000], "i4")
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
