package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** What the check before a segment gets its name sees of a disk that stored something else than what was written. */
class CompressedFrameTest {

    @TempDir
    Path scratch;

    private final SegmentRange range = SegmentRange.first(0, 1);
    private final SegmentContent content = new SegmentContent();

    private Path segment() throws IOException {
        content.addFrame(SmallRun.frameRow(0), states(Electrode.A), states(Electrode.B));
        Path file = scratch.resolve("segment.h5");
        SegmentFileWriter.write(file, SmallRun.header(), range, content);
        return file;
    }

    private static byte[] states(Electrode electrode) {
        return SmallRun.occupancy(0, electrode).copyOfStates();
    }

    private boolean isAccepted(Path file) {
        try {
            return SegmentFile.holds(file, SmallRun.header(), range, content);
        } catch (InvalidInputException | UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void framesAsTheyWereWrittenAreAccepted() throws IOException {
        assertThat(isAccepted(segment())).isTrue();
    }

    @Test
    void anotherRunIsNotAccepted() throws IOException {
        Path file = segment();
        assertThat(SegmentFile.holds(file, SmallRun.header(), SegmentRange.first(1, 1), content))
                .isFalse();
        SegmentContent other = new SegmentContent();
        other.addFrame(SmallRun.frameRow(1), states(Electrode.A), states(Electrode.B));
        assertThat(SegmentFile.holds(file, SmallRun.header(), range, other)).isFalse();
    }

    /** Every byte of which a wrong value would change the header, the columns or a frame. */
    @Test
    void aCommitAcceptsNoWrongByteThatChangesWhatIsRead() throws IOException {
        Path file = segment();
        byte[] sound = Files.readAllBytes(file);
        List<Integer> changing = new ArrayList<>();
        List<Integer> accepted = new ArrayList<>();
        for (int at = 0; at < sound.length; at++) {
            byte[] wrong = sound.clone();
            wrong[at] ^= 0x20;
            Files.write(file, wrong);
            if (!readsAsWritten(file)) {
                changing.add(at);
                if (isAccepted(file)) {
                    accepted.add(at);
                }
            }
        }
        assertThat(changing).hasSizeGreaterThan(60);
        assertThat(accepted).isEmpty();
    }

    private boolean readsAsWritten(Path file) {
        try {
            SegmentFile segment = SegmentFile.open(file);
            if (!segment.header().equals(SmallRun.header()) || !segment.range().equals(range)) {
                return false;
            }
            for (int lattice = 0; lattice < 2; lattice++) {
                byte[] read = segment.states(0, SmallRun.header().lattices().get(lattice));
                if (!Checksum.of(read).equals(content.checksum(0, lattice))) {
                    return false;
                }
            }
            return true;
        } catch (InvalidInputException | UncheckedIOException e) {
            return false;
        }
    }
}
