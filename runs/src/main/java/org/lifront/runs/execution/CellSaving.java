package org.lifront.runs.execution;

import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.checkpoint.RunPosition;
import org.lifront.kmc.trajectory.TrajectoryWriter;

/**
 * Takes checkpoints of one cell.
 *
 * @param checkpoints where to
 * @param identity which run it is
 * @param simulation the cell
 * @param writer its trajectory, which is committed first, so that it always reaches as far as a checkpoint
 * @param machine knows how long the run takes
 */
record CellSaving(
        CheckpointFolder checkpoints,
        RunIdentity identity,
        CellSimulation simulation,
        TrajectoryWriter writer,
        MachineWatch machine) {

    /** Takes one; to be called when a half cycle is finished or the run has ended. */
    void save() {
        writer.commitSegment();
        RunPosition position =
                new RunPosition(writer.samples(), writer.frames(), simulation.cyclesDone(), machine.wall_s());
        checkpoints.save(identity, position, simulation);
    }
}
