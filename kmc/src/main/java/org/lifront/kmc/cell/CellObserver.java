package org.lifront.kmc.cell;

import java.util.List;
import org.lifront.kmc.state.Resumable;
import org.lifront.lattice.occupancy.OccupancyView;

/** Receives what a running cell shows: samples of its time series and frames of its sites. */
public interface CellObserver {

    /**
     * A sample of the time series.
     *
     * @param row one value for each of {@link CellColumns#series}, in that order
     */
    void sample(double[] row);

    /**
     * A frame.
     *
     * @param row one value for each of {@link CellColumns#frames}, in that order
     * @param a sites of electrode A, valid during the call
     * @param b sites of electrode B, valid during the call
     */
    void frame(double[] row, OccupancyView a, OccupancyView b);

    /**
     * A frame with the lattices of lithium as particles.
     *
     * @param row as without them
     * @param a as without them
     * @param b as without them
     * @param lithium states of each of {@link CellSimulation#lithiumLattices}, in that order; none if lithium is in columns
     */
    default void frame(double[] row, OccupancyView a, OccupancyView b, List<byte[]> lithium) {
        frame(row, a, b);
    }

    /**
     * A cycle has been completed.
     *
     * @param cycle its number, from 1
     */
    void cycleFinished(int cycle);

    /**
     * A half cycle has been completed: a moment at which the simulation can be saved.
     *
     * @param state the simulation, to be saved now or never
     */
    default void halfCycleFinished(Resumable state) {}

    /** Asked between half cycles; true makes the run end early. */
    boolean stopRequested();
}
