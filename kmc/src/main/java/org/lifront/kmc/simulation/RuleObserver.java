package org.lifront.kmc.simulation;

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

    /** Asked as often; true makes the run end early. */
    boolean stopRequested();
}
