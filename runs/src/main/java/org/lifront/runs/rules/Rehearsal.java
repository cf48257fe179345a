package org.lifront.runs.rules;

import org.lifront.kmc.simulation.RuleObserver;
import org.lifront.kmc.simulation.RunState;

/** Asks a run to end after a few thousand events, so that the classes of the engine are loaded. */
final class Rehearsal implements RuleObserver {

    private static final int LEAST_EVENTS = 5000;

    private boolean isOver;

    @Override
    public void sample(double[] row) {
        // What a rehearsal shows is not kept.
    }

    @Override
    public void frame(double[] row, byte[] species) {
        // Nor are its frames.
    }

    @Override
    public void advanced(RunState state) {
        isOver |= state.events() >= LEAST_EVENTS;
    }

    @Override
    public boolean stopRequested() {
        return isOver;
    }
}
