package org.lifront.runs.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.lifront.runs.execution.CellOutcome.Ending;

/**
 * Simulates cells on a fixed number of threads, each cell on one thread from start to end. While finished cells wait for
 * the disk to take their files, as many others are simulated as there are threads.
 *
 * <p>Cells share nothing, so neither the number of threads nor the order of completion can change what a cell writes.
 */
public final class CellExecutor {

    /** Cells that wait for the disk for each that is simulated. */
    private static final int WRITING_PER_THREAD = 2;

    private final int threads;
    private final Progress progress;
    private final StopRequest stop;

    /**
     * @param threads how many cells are simulated at a time, at least 1
     * @param progress told about finished cycles and cells
     * @param stop once raised, running cells finish their current step and waiting cells do not start
     */
    public CellExecutor(int threads, Progress progress, StopRequest stop) {
        this.threads = threads;
        this.progress = progress;
        this.stop = stop;
    }

    /** Simulates all cells, the heaviest first; a cell that fails leaves the others alone. The outcomes come in the order of the tasks. */
    public List<CellOutcome> run(List<CellTask> tasks) {
        int mostAtWork = threads + WRITING_PER_THREAD * threads;
        ExecutorService pool = Executors.newFixedThreadPool(mostAtWork);
        Semaphore places = new Semaphore(mostAtWork);
        Semaphore turns = new Semaphore(threads);
        try {
            Map<CellTask, Future<CellOutcome>> futures = new IdentityHashMap<>();
            for (CellTask task : heaviestFirst(tasks)) {
                // Turns are given out here and not in the pool, so that cells begin in this order; only where a thread
                // is
                // free, so that none lies idle.
                places.acquire();
                Turn turn = Turn.await(turns);
                futures.put(task, pool.submit((Callable<CellOutcome>) () -> {
                    try {
                        return outcome(task, turn);
                    } finally {
                        places.release();
                    }
                }));
            }
            List<CellOutcome> outcomes = new ArrayList<>();
            for (CellTask task : tasks) {
                outcomes.add(futures.get(task).get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a cell's thread was lost", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<CellTask> heaviestFirst(List<CellTask> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparingDouble(CellTask::effort).reversed())
                .toList();
    }

    private CellOutcome outcome(CellTask task, Turn given) {
        try (Turn turn = given) {
            return stop.isRaised() ? new CellOutcome(task.cell(), Ending.INTERRUPTED, null) : simulate(task, turn);
        }
    }

    private CellOutcome simulate(CellTask task, Turn turn) {
        try {
            boolean complete = task.simulate(progress, stop, turn);
            return new CellOutcome(task.cell(), complete ? Ending.COMPLETE : Ending.INTERRUPTED, null);
        } catch (Throwable failure) { // also errors: running out of memory in one cell must not lose the others
            return new CellOutcome(task.cell(), Ending.FAILED, failure);
        } finally {
            progress.cellFinished();
        }
    }
}
