package org.lifront.kmc.engine;

/**
 * Runs the events of a whole lattice in time.
 *
 * <p>Contract with fields that change in steps: {@link #advance} runs up to a boundary in time or until the stop rule
 * asks for new fields; then the owner solves them and calls {@link #refresh}.
 */
public interface Engine {

    /** Recomputes every propensity; to be called before the first event and whenever a field has changed. */
    void refresh();

    /** Looks at one site anew because something else than an event has changed it. */
    void reconsider(int site);

    /**
     * Lets events happen until a moment or until the stop rule asks for new fields, whichever comes first.
     *
     * @param until_s time of the boundary, not before {@link #time_s}
     * @param stopRule asked after every event, or after every sweep of an engine that works in sweeps
     * @return whether the boundary was reached; otherwise the stop rule has stopped the engine
     */
    boolean advance(double until_s, StopRule stopRule);

    /** Simulated time in seconds. */
    double time_s();

    /** Events so far. */
    long eventCount();

    /** Draws so far, events and rejected ones. */
    long trialCount();
}
