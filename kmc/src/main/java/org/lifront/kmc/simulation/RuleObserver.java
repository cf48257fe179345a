package org.lifront.kmc.simulation;

import org.lifront.kmc.state.Resumable;

/** Receives what a running model shows. */
public interface RuleObserver {

    /**
     * A sample of the time series.
     *
     * @param row one value for each of {@link RuleSimulation#seriesColumns}, in that order
     */
    void sample(double[] row);

    /**
     * A frame.
     *
     * @param row one value for each of {@link RuleSimulation#frameColumns}, in that order
     * @param species index of the species on every site: basis fastest, then x, y, z; valid during the call
     */
    void frame(double[] row, byte[] species);

    /** Called every thousand events or so, and before each sample: nothing of it may reach the results. */
    void advanced(RunState state);

    /**
     * Called as often, after sample and frame: the run can be saved now, and only now.
     *
     * @param run what goes on bit for bit if restored into another simulation of the same model, seed and options
     */
    default void settled(Resumable run) {
        // Most observers save nothing.
    }

    /** Asked as often; true makes the run end early. */
    boolean stopRequested();
}
