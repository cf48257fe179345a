package org.lifront.kmc.engine;

/**
 * The events of one {@link Territory}, drawn one after the other by one thread with a clock of its own. The lattice is
 * shared with the processes of other territories; an engine sees to it that no two of them work side by side.
 *
 * <p>Waiting times are memoryless: {@link #advance} may be split at any moment and the process stays exact.
 */
public interface LocalProcess {

    /** Looks at every owned site anew: before the first event and whenever a field has changed. */
    void refresh();

    /** Looks at one owned site anew because an event of another territory has touched it. May be called in vain. */
    void reconsider(int site);

    /** Sets the clock, in seconds. */
    void setTime(double time_s);

    /** The clock in seconds. */
    double time_s();

    /**
     * Lets events happen until a moment or until the stop rule says stop, whichever comes first.
     *
     * @param until_s the moment, not before {@link #time_s}
     * @param stopRule asked after every event
     * @return whether the moment was reached; otherwise the stop rule has stopped the process after an event
     */
    boolean advance(double until_s, StopRule stopRule);

    /** Events so far. */
    long eventCount();

    /** Draws so far, events and rejected ones; at least {@link #eventCount}. */
    long trialCount();

    /**
     * How fast things happen at the owned sites now, from which an engine chooses its windows. A process that rejects
     * draws may tell bounds. Costs no more than looking at each owned site once.
     */
    Pace pace();
}
