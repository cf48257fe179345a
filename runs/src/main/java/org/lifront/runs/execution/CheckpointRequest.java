package org.lifront.runs.execution;

import java.util.concurrent.atomic.AtomicLong;

/** The wish that everything which runs takes a checkpoint and goes on; may be repeated, by any thread. */
public final class CheckpointRequest {

    private final AtomicLong count = new AtomicLong();

    /** Asks everything that runs for a checkpoint at the end of its current step. */
    public void raise() {
        count.incrementAndGet();
    }

    /** How often one was asked for; whoever sees a number that it has not seen owes a checkpoint. */
    long count() {
        return count.get();
    }
}
