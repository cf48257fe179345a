package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell may have lattices beside those of its electrodes. */
class FurtherLatticesOfACellTest {

    private static final TrajectoryLattice FINE =
            new TrajectoryLattice("a_lithium", 6, 8, 10, 1, 0.504e-9, List.of("Ti4+", "Ti4+ with Li", "Ti3+"));

    @TempDir
    Path scratch;

    private static TrajectoryHeader header(List<TrajectoryLattice> further) {
        TrajectoryHeader small = SmallRun.header();
        return TrajectoryHeader.ofCell(
                small.label(),
                small.scenarioText(),
                small.parametersText(),
                small.seed(),
                small.version(),
                small.revision(),
                SmallRun.SHAPE,
                1,
                small.lattices().get(0).legend(),
                further,
                small.seriesColumns(),
                small.frameColumns());
    }

    private TrajectoryReader written() {
        TrajectoryHeader header = header(List.of(FINE));
        try (TrajectoryWriter writer = TrajectoryWriter.create(scratch.resolve("run"), header)) {
            for (int frame = 0; frame < 2; frame++) {
                writer.appendFrame(
                        SmallRun.frameRow(frame),
                        SmallRun.occupancy(frame, Electrode.A).copyOfStates(),
                        SmallRun.occupancy(frame, Electrode.B).copyOfStates(),
                        SmallModel.states(frame, FINE));
            }
        }
        return TrajectoryReader.openCell(scratch.resolve("run"));
    }

    @Test
    void theyAreReadBackBesideTheElectrodes() {
        TrajectoryReader reader = written();
        assertThat(reader.header()).isEqualTo(header(List.of(FINE)));
        assertThat(reader.header().shape()).isEqualTo(SmallRun.SHAPE);
        for (int frame = 0; frame < 2; frame++) {
            assertThat(reader.states(frame, "a_lithium")).isEqualTo(SmallModel.states(frame, FINE));
            assertThat(reader.frame(frame, Electrode.B).copyOfStates())
                    .isEqualTo(SmallRun.occupancy(frame, Electrode.B).copyOfStates());
        }
    }

    @Test
    void onlyStatesOfElectrodesAreMadeOfBits() {
        Path segment = written().segments().get(0);
        try (HdfFile file = new HdfFile(segment)) {
            assertThat(file.getDatasetByPath("/frames/states_b").getAttribute("bits"))
                    .isNotNull();
            assertThat(file.getDatasetByPath("/frames/states_a_lithium").getAttribute("bits"))
                    .isNull();
        }
    }

    @Test
    void theElectrodesComeFirst() {
        TrajectoryHeader cell = header(List.of());
        assertThatThrownBy(() -> new TrajectoryHeader(
                        cell.model(),
                        cell.label(),
                        cell.scenarioText(),
                        cell.parametersText(),
                        cell.seed(),
                        cell.version(),
                        cell.revision(),
                        List.of(FINE, cell.lattices().get(0), cell.lattices().get(1)),
                        cell.unitCell(),
                        cell.surfaceLayer(),
                        cell.seriesColumns(),
                        cell.frameColumns()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("equal boxes a and b");
    }
}
