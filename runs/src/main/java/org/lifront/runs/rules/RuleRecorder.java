package org.lifront.runs.rules;

import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.checkpoint.RunPosition;
import org.lifront.kmc.simulation.RuleObserver;
import org.lifront.kmc.simulation.RunState;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.MachineWatch;
import org.lifront.runs.execution.StopRequest;

/** Hands what a model shows to its trajectory, to the progress and to the watch over the machine, and takes checkpoints. */
final class RuleRecorder implements RuleObserver {

    private static final int FRAMES_PER_SEGMENT = 4;

    private final TrajectoryWriter writer;
    private final CheckpointFolder checkpoints;
    private final RunIdentity identity;
    private final CheckpointPlan.Timer timer;
    private final RunProgress progress;
    private final StopRequest stop;
    private final MachineWatch machine;
    private long events;

    RuleRecorder(
            TrajectoryWriter writer,
            CheckpointFolder checkpoints,
            RunIdentity identity,
            CheckpointPlan.Timer timer,
            RunProgress progress,
            StopRequest stop,
            MachineWatch machine) {
        this.writer = writer;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.timer = timer;
        this.progress = progress;
        this.stop = stop;
        this.machine = machine;
    }

    @Override
    public void sample(double[] row) {
        writer.appendSample(row);
    }

    @Override
    public void frame(double[] row, byte[] species) {
        writer.appendFrame(row, species);
        if (writer.frames() % FRAMES_PER_SEGMENT == 0) {
            writer.commitSegment();
        }
    }

    @Override
    public void advanced(RunState state) {
        events = state.events();
        machine.counted(events);
        progress.advanced(state);
    }

    @Override
    public void settled(Resumable run) {
        if (timer.isDue()) {
            timer.take(() -> save(run));
        }
    }

    /** Takes a checkpoint; the trajectory comes first, so that it always reaches as far. */
    void save(Resumable run) {
        writer.commitSegment();
        RunPosition position = new RunPosition(writer.samples(), writer.frames(), events, machine.wall_s());
        checkpoints.save(identity, position, run);
    }

    @Override
    public boolean stopRequested() {
        return stop.isRaised();
    }
}
