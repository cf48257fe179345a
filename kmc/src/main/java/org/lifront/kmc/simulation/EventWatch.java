package org.lifront.kmc.simulation;

import org.lifront.kmc.engine.StopRule;

/** Stops after a number of events. */
final class EventWatch implements StopRule {

    private long left;

    /** Starts to count anew. */
    EventWatch over(long events) {
        left = events;
        return this;
    }

    @Override
    public boolean stopsNow() {
        return --left <= 0;
    }
}
