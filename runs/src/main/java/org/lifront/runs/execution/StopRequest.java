package org.lifront.runs.execution;

/** The wish to stop early, raised by any thread and seen by all; it cannot be withdrawn. */
public final class StopRequest {

    private volatile boolean raised;

    /** Asks everything that watches this request to finish its current step and stop. */
    public void raise() {
        raised = true;
    }

    /** Whether a stop was asked for. */
    public boolean isRaised() {
        return raised;
    }
}
