package org.lifront.runs.execution;

import java.nio.file.Path;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.checkpoint.Checkpoint;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.runs.provenance.CellRecord;
import org.lifront.runs.provenance.TextHash;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * How far a cell is by its newest sound checkpoint, for those who watch.
 *
 * @param hasBegun whether anything is simulated
 * @param cyclesDone cycles simulated
 * @param cycles cycles to simulate
 * @param wall_s real time that the cycles simulated have taken, in seconds
 */
public record CellProgress(boolean hasBegun, long cyclesDone, long cycles, double wall_s) {

    /**
     * What metadata say about a cell.
     *
     * @param directory its folder
     * @throws org.lifront.kmc.input.InvalidInputException if it holds no checkpoint that can be used
     */
    public static CellRecord recordOf(Path directory) {
        Checkpoint newest = newest(directory);
        CellSpecification specification = scenario(newest).specification();
        return new CellRecord(
                String.valueOf(directory.getFileName()),
                specification.name(),
                specification.seed(),
                newest.position().steps(),
                newest.position().wall_s(),
                TextHash.of(newest.identity().scenario()),
                TextHash.of(newest.identity().parameters()));
    }

    /**
     * @param directory folder of a cell that has been prepared
     * @throws org.lifront.kmc.input.InvalidInputException if it holds no checkpoint that can be used
     */
    public static CellProgress of(Path directory) {
        Checkpoint newest = newest(directory);
        return new CellProgress(
                newest.isUnderWay(),
                newest.position().steps(),
                scenario(newest).specification().protocol().cycles(),
                newest.position().wall_s());
    }

    private static Checkpoint newest(Path directory) {
        return new CheckpointFolder(directory).newest(position -> true, notice -> {});
    }

    private static Scenario scenario(Checkpoint checkpoint) {
        return ScenarioReader.recorded(
                checkpoint.file(),
                checkpoint.identity().scenario(),
                checkpoint.identity().parameters());
    }
}
