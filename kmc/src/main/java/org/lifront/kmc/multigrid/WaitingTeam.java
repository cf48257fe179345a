package org.lifront.kmc.multigrid;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A team of the calling thread and of some threads of its own, which wait between two tasks: first awake for a moment,
 * then asleep. Pieces go to whichever thread is free; as no result may depend on that, pieces share nothing.
 */
final class WaitingTeam implements ThreadTeam, AutoCloseable {

    /** Looks at the task before a waiting thread goes to sleep; about 20 microseconds. */
    private static final int PATIENCE = 2000;

    private final Thread[] threads;
    private final AtomicInteger nextPiece = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile int task;
    private volatile boolean closed;
    private volatile Throwable failure;
    private Piece piece;
    private int count;
    private Thread caller;

    /** @param size number of threads, the calling one included, at least 1 */
    WaitingTeam(int size) {
        threads = new Thread[size - 1];
        for (int t = 0; t < threads.length; t++) {
            int worker = t + 1;
            threads[t] = new Thread(() -> work(worker), "multigrid-" + worker);
            threads[t].setDaemon(true);
            threads[t].start();
        }
    }

    @Override
    public int size() {
        return threads.length + 1;
    }

    @Override
    public void run(int count, Piece piece) {
        if (threads.length == 0 || count < 2) {
            for (int i = 0; i < count; i++) {
                piece.run(i, 0);
            }
            return;
        }
        this.piece = piece;
        this.count = count;
        caller = Thread.currentThread();
        nextPiece.set(0);
        busy.set(threads.length);
        task++;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        runPieces(0);
        for (int look = 0; busy.get() > 0; look++) {
            pause(look);
        }
        rethrow();
    }

    private void work(int worker) {
        int done = 0;
        while (!closed) {
            for (int look = 0; task == done && !closed; look++) {
                pause(look);
            }
            if (!closed) {
                done++;
                runPieces(worker);
                if (busy.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
    }

    private static void pause(int look) {
        if (look < PATIENCE) {
            Thread.onSpinWait();
        } else {
            LockSupport.park();
        }
    }

    private void runPieces(int worker) {
        try {
            for (int i = nextPiece.getAndIncrement(); i < count; i = nextPiece.getAndIncrement()) {
                piece.run(i, worker);
            }
        } catch (RuntimeException | Error problem) {
            failure = problem;
        }
    }

    private void rethrow() {
        Throwable problem = failure;
        failure = null;
        if (problem instanceof RuntimeException e) {
            throw e;
        }
        if (problem instanceof Error e) {
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
    }
}
