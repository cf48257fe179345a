package org.lifront.kmc.simulation;

/** Why a run has ended. */
public enum RunEnding {
    /** The simulated time that was asked for is over. */
    TIME("the time is over"),
    /** The events that were asked for have happened. */
    EVENTS("all events have happened"),
    /** Nothing can happen any more, and only events would have ended the run. */
    FROZEN("nothing can happen any more"),
    /** The observer has asked to stop. */
    STOPPED("stopped early");

    private final String words;

    RunEnding(String words) {
        this.words = words;
    }

    /** The reason in a few words. */
    public String words() {
        return words;
    }
}
