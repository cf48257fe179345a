package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file in which other programs see all segments as one. */
class TrajectoryIndexTest {

    private static final int FRAMES = 7;

    @TempDir
    private Path scratch;

    private Path write(int segmentEvery) {
        Path run = scratch.resolve("run-" + segmentEvery);
        try (TrajectoryWriter writer = TrajectoryWriter.create(run, SmallRun.header())) {
            for (int frame = 0; frame < FRAMES; frame++) {
                writer.appendSample(SmallRun.sample(2 * frame));
                writer.appendSample(SmallRun.sample(2 * frame + 1));
                SmallRun.appendFrame(writer, frame);
                if (frame % segmentEvery == segmentEvery - 1) {
                    writer.commitSegment();
                    writer.writeIndex();
                }
            }
            // A segment without frames.
            writer.commitSegment();
            writer.appendSample(SmallRun.sample(2 * FRAMES));
            writer.commitSegment();
            writer.writeIndex();
        }
        return run;
    }

    @Test
    void noReaderOfOursIsDisturbedByIt() throws IOException {
        Path run = write(3);
        String digest = TrajectoryDigest.ofDatasets(run);
        assertThat(run.resolve("index.h5")).isRegularFile();
        Files.writeString(run.resolve("index.h5"), "damaged");
        assertThat(TrajectoryDigest.ofDatasets(run)).isEqualTo(digest);
        assertThat(TrajectoryDigest.ofDatasets(write(2))).isEqualTo(digest);
    }

    @Test
    void aTrajectoryWithoutSegmentsHasNone() {
        Path run = scratch.resolve("empty");
        try (TrajectoryWriter writer = TrajectoryWriter.create(run, SmallRun.header())) {
            writer.writeIndex();
        }
        assertThat(run).isEmptyDirectory();
    }

    @Test
    @Tag("foreign")
    void h5pySeesOneArrayOverAllSegments() throws IOException, InterruptedException {
        String script = """
                import glob, sys, h5py, numpy as np
                f = h5py.File(sys.argv[1] + "/index.h5", "r")
                segments = [h5py.File(n, "r") for n in sorted(glob.glob(sys.argv[1] + "/seg-*.h5"))]
                for group in ("series", "frames"):
                    for name in f[group]:
                        whole = f[group][name]
                        parts = [s[group][name] for s in segments if group in s]
                        assert whole.dtype == parts[0].dtype, name
                        assert np.array_equal(whole[...], np.concatenate([p[...] for p in parts]), equal_nan=group == "series"), name
                        assert len(whole.virtual_sources()) == len(parts)
                print(len(segments), f["frames/states_a"].shape, f["frames/states_a"].dtype, f["series/time_s"].shape)
                print(f.attrs["format"].decode(), f["series/time_s"].attrs["unit"].decode(), list(f["index"][:]))
                """;
        assertThat(new ForeignPrograms(scratch).python(script, write(3))).isEqualTo("""
                4 (7, 5, 4, 3) uint8 (15,)
                LiFront trajectory index s [15, 7, 4]
                """);
    }
}
