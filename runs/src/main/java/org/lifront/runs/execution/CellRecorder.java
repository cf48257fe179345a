package org.lifront.runs.execution;

import java.util.List;
import java.util.stream.Stream;
import org.lifront.kmc.cell.CellObserver;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.lattice.occupancy.OccupancyView;

/** Hands what a cell shows to its trajectory and to the progress, and takes checkpoints when they are due. */
final class CellRecorder implements CellObserver {

    private static final int FRAMES_PER_SEGMENT = 4;

    private final TrajectoryWriter writer;
    private final CellSaving saving;
    private final CheckpointPlan.Timer timer;
    private final Progress progress;
    private final StopRequest stop;

    CellRecorder(
            TrajectoryWriter writer,
            CellSaving saving,
            CheckpointPlan.Timer timer,
            Progress progress,
            StopRequest stop) {
        this.writer = writer;
        this.saving = saving;
        this.timer = timer;
        this.progress = progress;
        this.stop = stop;
    }

    @Override
    public void sample(double[] row) {
        writer.appendSample(row);
    }

    @Override
    public void frame(double[] row, OccupancyView a, OccupancyView b) {
        frame(row, a, b, List.of());
    }

    @Override
    public void frame(double[] row, OccupancyView a, OccupancyView b, List<byte[]> lithium) {
        Stream<byte[]> electrodes = Stream.of(a.copyOfStates(), b.copyOfStates());
        writer.appendFrame(row, Stream.concat(electrodes, lithium.stream()).toArray(byte[][]::new));
        if (writer.frames() % FRAMES_PER_SEGMENT == 0) {
            writer.commitSegment();
        }
    }

    @Override
    public void cycleFinished(int cycle) {
        progress.cycleFinished();
    }

    @Override
    public void halfCycleFinished(Resumable state) {
        if (timer.isDue()) {
            timer.take(saving::save);
        }
    }

    @Override
    public boolean stopRequested() {
        return stop.isRaised();
    }
}
