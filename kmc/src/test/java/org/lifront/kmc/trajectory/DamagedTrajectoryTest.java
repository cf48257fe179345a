package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** What a failing disk, a broken copy or a wrong path does to a trajectory is told in one sentence. */
class DamagedTrajectoryTest {

    @TempDir
    Path scratch;

    private Path run;
    private Path segment0;
    private Path segment1;

    @BeforeEach
    void writeThreeSegments() {
        run = scratch.resolve("run");
        segment0 = run.resolve("seg-00000.h5");
        segment1 = run.resolve("seg-00001.h5");
        SmallRun.write(run, SmallRun.header(), 3);
    }

    private void assertFault(String message) {
        assertThatThrownBy(() -> TrajectoryReader.open(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    /** Reads everything; null if that succeeds, otherwise the sentence. */
    private String faultOf(Path directory) {
        try {
            TrajectoryDigest.ofDatasets(directory);
            return null;
        } catch (InvalidInputException e) {
            assertThat(e.getMessage())
                    .startsWith(directory.toString())
                    .endsWith(".")
                    .doesNotContain("\n");
            return e.getMessage();
        }
    }

    @Test
    void aPathThatIsNoDirectoryOrHoldsNoSegmentIsNoTrajectory() throws IOException {
        Path absent = scratch.resolve("absent");
        assertThatThrownBy(() -> TrajectoryReader.open(absent))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(absent + " is not a directory, but a trajectory is one.");
        Path empty = Files.createDirectory(scratch.resolve("empty"));
        assertThatThrownBy(() -> TrajectoryReader.open(empty))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(empty + " holds no trajectory: there is no file seg-00000.h5.");
    }

    @Test
    void aTextFileIsNotAnHdf5File() throws IOException {
        Files.writeString(segment0, "time,overpotential\n0,0.1\n");
        assertFault(segment0 + " is not an HDF5 file.");
    }

    @Test
    void aDirectoryInPlaceOfASegmentIsNamed() throws IOException {
        Files.delete(segment1);
        Files.createDirectory(segment1);
        assertFault(segment1 + " is a directory, not a file.");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.write(segment0, new byte[0]);
        assertFault(segment0 + " is empty.");
    }

    @Test
    void anHdf5FileOfAnotherProgramIsForeign() throws IOException {
        Files.delete(segment0);
        try (WritableHdfFile other = HdfFile.write(segment0)) {
            other.putDataset("temperature", new double[] {1, 2, 3});
        }
        assertFault(segment0 + " is an HDF5 file, but not a segment of a LiFront trajectory.");
    }

    @Test
    void aLostSegmentInTheMiddleIsMissed() throws IOException {
        Files.delete(segment1);
        assertFault(segment1 + " is missing, although seg-00002.h5 is there.");
    }

    @Test
    void aSegmentUnderAnotherNumberIsFound() throws IOException {
        Files.copy(run.resolve("seg-00002.h5"), run.resolve("seg-00003.h5"));
        assertFault(run.resolve("seg-00003.h5") + " says that it is segment 2, not 3.");
    }

    @Test
    void segmentsOfTwoRunsDoNotMix() throws IOException {
        Path other = scratch.resolve("other");
        SmallRun.write(other, SmallRun.header(43), 3);
        Files.delete(segment1);
        Files.copy(other.resolve("seg-00001.h5"), segment1);
        assertFault(segment1 + " belongs to another run than seg-00000.h5: the seed differs.");
    }

    @Test
    void segmentsOfOneRunThatDoNotContinueEachOtherAreFound() throws IOException {
        Path other = scratch.resolve("other");
        try (TrajectoryWriter writer = TrajectoryWriter.create(other, SmallRun.header())) {
            for (int i = 0; i < 3; i++) {
                writer.appendSample(SmallRun.sample(i));
            }
            writer.commitSegment();
            writer.appendSample(SmallRun.sample(3));
        }
        Files.delete(segment1);
        Files.copy(other.resolve("seg-00001.h5"), segment1);
        assertFault(segment1 + " begins at sample 3 and frame 0 where 2 and 1 are expected.");
    }

    @Test
    void aTruncatedSegmentSaysHowMuchIsLeft() throws IOException {
        byte[] whole = Files.readAllBytes(segment1);
        Files.write(segment1, Arrays.copyOf(whole, 4096));
        assertFault(segment1 + " is truncated, 4096 of " + whole.length + " bytes are left.");
        Files.write(segment1, Arrays.copyOf(whole, 40));
        assertFault(segment1 + " is truncated after 40 bytes.");
    }

    @Test
    void everyTruncationIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(segment1);
        for (int length = 0; length < whole.length; length += length < 100 ? 1 : 61) {
            Files.write(segment1, Arrays.copyOf(whole, length));
            assertThat(faultOf(run)).as("%d bytes left", length).startsWith(segment1 + " is ");
        }
    }

    @Test
    void aTruncatedSegmentPaddedToItsLengthIsFound() throws IOException {
        // What some file systems leave behind after a power cut: the right length, and zeros.
        byte[] whole = Files.readAllBytes(segment1);
        for (int length = 64; length < whole.length - 100; length += 97) {
            byte[] padded = whole.clone();
            Arrays.fill(padded, length, padded.length, (byte) 0);
            Files.write(segment1, padded);
            assertThat(faultOf(run)).as("zeros after %d bytes", length).startsWith(segment1 + " ");
        }
    }

    @Test
    void everyFlippedBitIsFoundOrHarmless() throws IOException {
        // Only jHDF's own signature behind the last dataset, 0.5 % of this file, means nothing: of 300 flips 1.4 are
        // expected there, and 10 or more with a probability of 1e-6.
        String intact = TrajectoryDigest.ofDatasets(run);
        TrajectoryHeader header = TrajectoryReader.open(run).header();
        byte[] whole = Files.readAllBytes(segment1);
        SplittableRandom random = new SplittableRandom(20260101);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            int bit = random.nextInt(8 * whole.length);
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(segment1, flipped);
            if (faultOf(run) != null) {
                found++;
            } else if (!TrajectoryDigest.ofDatasets(run).equals(intact)
                    || !TrajectoryReader.open(run).header().equals(header)) {
                fail("bit %d of byte %d goes unnoticed", bit % 8, bit / 8);
            }
        }
        assertThat(found).isGreaterThan(290);
    }

    @Test
    void damageToTheStatesIsFoundWhenTheFrameIsRead() throws IOException {
        TrajectoryReader reader = TrajectoryReader.open(run);
        byte[] whole = Files.readAllBytes(segment1);
        // A frame is a zlib stream, which starts with 0x78 0x01 at level 1; its first block type is spoiled.
        int start = indexOf(whole, new byte[] {0x78, 0x01});
        whole[start + 2] ^= 0x06;
        Files.write(segment1, whole);
        assertThat(reader.frame(0, Electrode.A)).isNotNull();
        assertThatThrownBy(() -> {
                    reader.frame(1, Electrode.A);
                    reader.frame(1, Electrode.B);
                })
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(segment1 + " is damaged, a frame of /frames/states_");
    }

    private static int indexOf(byte[] bytes, byte[] pattern) {
        for (int i = 0; i + pattern.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i;
            }
        }
        throw new AssertionError("pattern not found");
    }

    @Test
    void strangeFilesBesideTheSegmentsDoNotMatter() throws IOException {
        String before = TrajectoryDigest.ofDatasets(run);
        Files.writeString(run.resolve("notes.txt"), "x");
        Files.writeString(run.resolve("seg-1.h5"), "x");
        Files.writeString(run.resolve(".seg-00003.h5.tmp"), "half-written");
        assertThat(TrajectoryDigest.ofDatasets(run)).isEqualTo(before);
    }
}
