package org.lifront.kmc.simulation;

import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.engine.StopRule;

/** Stops an engine that works in sweeps: after a number of events, to the sweep, or after some sweeps. */
final class SweepWatch implements StopRule {

    private static final int SWEEPS_A_LOOK = 16;

    private final Engine engine;
    private long end;
    private int sweeps;

    SweepWatch(Engine engine) {
        this.engine = engine;
    }

    /** Starts to count anew. */
    SweepWatch over(long events) {
        end = events > Long.MAX_VALUE - engine.eventCount() ? Long.MAX_VALUE : engine.eventCount() + events;
        sweeps = 0;
        return this;
    }

    @Override
    public boolean stopsNow() {
        return ++sweeps == SWEEPS_A_LOOK || engine.eventCount() >= end;
    }
}
