package org.lifront.runs.execution;

/** Tells nobody: for runs that nobody waits for. */
public final class SilentProgress implements Progress {

    @Override
    public void cycleFinished() {
        // Nobody asks.
    }

    @Override
    public void cellFinished() {
        // Nobody asks.
    }

    @Override
    public void close() {
        // Nothing to tidy.
    }
}
