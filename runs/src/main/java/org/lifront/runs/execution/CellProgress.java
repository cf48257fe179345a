package org.lifront.runs.execution;

import java.nio.file.Path;
import org.lifront.kmc.checkpoint.Checkpoint;
import org.lifront.kmc.checkpoint.CheckpointFolder;
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
     * @param directory folder of a cell that has been prepared
     * @throws org.lifront.kmc.input.InvalidInputException if it holds no checkpoint that can be used
     */
    public static CellProgress of(Path directory) {
        Checkpoint newest = new CheckpointFolder(directory).newest(position -> true, notice -> {});
        long cycles = ScenarioReader.recorded(
                        newest.file(),
                        newest.identity().scenario(),
                        newest.identity().parameters())
                .specification()
                .protocol()
                .cycles();
        return new CellProgress(
                newest.isUnderWay(),
                newest.position().steps(),
                cycles,
                newest.position().wall_s());
    }
}
