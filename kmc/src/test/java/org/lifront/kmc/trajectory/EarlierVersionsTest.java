package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier LiFront has written stays readable. */
class EarlierVersionsTest {

    /** Two segments of {@link SmallRun}, written when a trajectory was always that of a cell. */
    private static Path cell() throws URISyntaxException {
        return Path.of(EarlierVersionsTest.class.getResource("written-by-0.1.0").toURI());
    }

    @Test
    void aCellFromBeforeNamedLatticesReadsAsACellOfToday() throws URISyntaxException {
        TrajectoryReader reader = TrajectoryReader.openCell(cell());
        assertThat(reader.header()).isEqualTo(SmallRun.header());
        assertThat(reader.series("cycle")).containsExactly(1, 1, 2, 2);
        assertThat(reader.frameSeries("time_s")).containsExactly(0, 7200);
        for (Electrode electrode : Electrode.values()) {
            assertThat(reader.frame(1, electrode).copyOfStates())
                    .isEqualTo(SmallRun.occupancy(1, electrode).copyOfStates());
        }
    }

    @Test
    void theDigestOfACellIsWhatItWas(@TempDir Path scratch) throws URISyntaxException {
        String digest = "a2007aa32d1f72045238a61ff1c179789bfc6cc6af98b59c06161272c78f9812";
        assertThat(TrajectoryDigest.ofDatasets(cell())).isEqualTo(digest);
        SmallRun.write(scratch, SmallRun.header(), 2);
        assertThat(TrajectoryDigest.ofDatasets(scratch)).isEqualTo(digest);
    }
}
