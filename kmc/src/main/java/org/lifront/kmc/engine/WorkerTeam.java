package org.lifront.kmc.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * A fixed number of threads, the caller's included, that share the tasks of one job after the other. What a task does
 * must not depend on the thread that does it. Waiting threads sleep; they never spin.
 */
public final class WorkerTeam implements AutoCloseable {

    private final Semaphore finished = new Semaphore(0);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Worker[] helpers;
    private IntConsumer job;
    private int tasks;
    private boolean closed;

    /** @param threads number of threads, at least 1; with 1 everything runs on the caller's thread */
    public WorkerTeam(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a team needs at least 1 thread, got " + threads);
        }
        helpers = new Worker[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Worker();
            helpers[i].start();
        }
    }

    /** Number of threads. */
    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Does the tasks 0 to {@code tasks - 1} and returns when all are done; what they have written is then visible to the
     * caller. To be called by one thread at a time, never from within a task.
     *
     * @throws IllegalStateException if a task has failed on another thread, with its failure as the cause
     */
    public void share(int tasks, IntConsumer job) {
        int called = Math.min(helpers.length, tasks - 1);
        if (called <= 0) {
            for (int task = 0; task < tasks; task++) {
                job.accept(task);
            }
            return;
        }
        this.job = job;
        this.tasks = tasks;
        next.set(0);
        for (int i = 0; i < called; i++) {
            helpers[i].called.release();
        }
        work();
        finished.acquireUninterruptibly(called);
        // What the job refers to may be large: a team that waits must not keep it alive.
        this.job = null;
        Throwable cause = failure.getAndSet(null);
        if (cause != null) {
            throw new IllegalStateException("a thread of the engine has failed: " + cause.getMessage(), cause);
        }
    }

    private void work() {
        try {
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                job.accept(task);
            }
        } catch (Throwable problem) { // also errors, so that the caller learns of them and does not wait for ever
            failure.compareAndSet(null, problem);
            next.set(tasks);
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        closed = true;
        for (Worker helper : helpers) {
            helper.called.release();
        }
    }

    /** A thread that sleeps until it is called. */
    private final class Worker extends Thread {

        private final Semaphore called = new Semaphore(0);

        Worker() {
            setDaemon(true);
            setName("engine");
        }

        @Override
        public void run() {
            while (true) {
                called.acquireUninterruptibly();
                if (closed) {
                    return;
                }
                work();
                finished.release();
            }
        }
    }
}
