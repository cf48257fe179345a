package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.Optional;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.checkpoint.Checkpoint;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.RunIdentity;
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
        Checkpoint newest = newest(Optional.empty(), directory);
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
     * @param planned what was written down of the cell before it began, if it was
     * @param directory folder of the cell
     * @throws org.lifront.kmc.input.InvalidInputException if neither this nor a checkpoint can be used
     */
    static CellProgress of(Optional<RunIdentity> planned, Path directory) {
        Checkpoint newest = newest(planned, directory);
        return new CellProgress(
                newest.isUnderWay(),
                newest.position().steps(),
                scenario(newest).specification().protocol().cycles(),
                newest.position().wall_s());
    }

    private static Checkpoint newest(Optional<RunIdentity> planned, Path directory) {
        return new CheckpointFolder(directory).newest(planned, position -> true, notice -> {});
    }

    private static Scenario scenario(Checkpoint checkpoint) {
        return ScenarioReader.recorded(
                checkpoint.file(),
                checkpoint.identity().scenario(),
                checkpoint.identity().parameters());
    }
}
