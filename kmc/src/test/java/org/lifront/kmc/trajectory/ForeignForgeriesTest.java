package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** What only the original HDF5 library can put into a segment does no harm. Needs h5py. */
@Tag("foreign")
class ForeignForgeriesTest {

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

    @Test
    void statesOfABillionSitesAreRefusedBeforeMemoryIsTaken() throws IOException, InterruptedException {
        // HDF5 allows datasets that claim any size and store nothing.
        programs.python("""
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
        programs.python("""
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
        programs.python("""
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
