package org.lifront.runs.execution;

import java.util.concurrent.Semaphore;

/**
 * The right to compute, of which there are as many as threads were asked for. A cell that only has its files left to
 * write gives its turn to the next cell: from then on it waits for the disk, not for a processor.
 */
public final class Turn implements AutoCloseable {

    private final Semaphore turns;
    private boolean over;

    private Turn(Semaphore turns) {
        this.turns = turns;
    }

    /** Waits for a turn. */
    static Turn await(Semaphore turns) throws InterruptedException {
        turns.acquire();
        return new Turn(turns);
    }

    /** The turn of a task that is alone. */
    static Turn alone() {
        return new Turn(new Semaphore(0));
    }

    /** Gives the turn to the next cell, unless that is done. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            turns.release();
        }
    }
}
