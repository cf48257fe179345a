package org.lifront.kmc.cell;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lifront.kmc.engine.WorkerTeam;

/** The threads of one cell: some share the blocks of a box, two solve the fields of the two interfaces side by side. */
final class CellThreads implements AutoCloseable {

    private static final int INTERFACES = 2;

    private final WorkerTeam team;
    private final Optional<ExecutorService> solvers;

    /** @param threads how many threads may be at work at a time, at least 1 */
    CellThreads(int threads) {
        this.team = new WorkerTeam(threads);
        this.solvers = threads == 1
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(INTERFACES, CellThreads::solver));
    }

    private static Thread solver(Runnable work) {
        Thread thread = new Thread(work, "field");
        thread.setDaemon(true);
        return thread;
    }

    /** Threads that share blocks. */
    WorkerTeam team() {
        return team;
    }

    /** Threads that solve fields; empty if everything happens on the caller's thread. */
    Optional<ExecutorService> solvers() {
        return solvers;
    }

    @Override
    public void close() {
        team.close();
        solvers.ifPresent(ExecutorService::shutdownNow);
    }
}
