package org.lifront.runs.execution;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lifront.kmc.storage.DiskWait;

/**
 * The right to compute, of which there are as many as threads were asked for. A cell that waits for the disk lends its turn
 * to another; where all others are cells that take long, it does not wait until it has its turn back.
 */
public final class Turn implements DiskWait, AutoCloseable {

    /** Small beside what a cell takes that computes for long, and long beside the time between two waits. */
    private static final long PATIENCE_MS = 20;

    private final Semaphore turns;
    private boolean held = true;

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

    @Override
    public void begins() {
        close();
    }

    @Override
    public void ends() {
        try {
            held = turns.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Who is told to stop has files to write first.
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the turn to another cell, unless that is done. */
    @Override
    public void close() {
        if (held) {
            held = false;
            turns.release();
        }
    }
}
