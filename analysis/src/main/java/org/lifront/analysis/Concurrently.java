package org.lifront.analysis;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/** The same work on many items, several at a time; each is taken when a thread is free, as items may differ in what they cost. */
public final class Concurrently {

    private Concurrently() {}

    /**
     * Does the work on all processors.
     *
     * @return what came of it, in the order of the items
     * @throws RuntimeException that of the first item, in their order, whose work failed
     */
    public static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        return map(items, Runtime.getRuntime().availableProcessors(), work);
    }

    /**
     * Does the work on so many threads.
     *
     * @return what came of it, in the order of the items
     * @throws RuntimeException that of the first item, in their order, whose work failed
     */
    public static <T, R> List<R> map(List<T> items, int threads, Function<? super T, ? extends R> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<ForkJoinTask<R>> tasks = items.stream()
                    .map(item -> pool.<R>submit(() -> work.apply(item)))
                    .toList();
            return tasks.stream().map(ForkJoinTask::join).toList();
        } finally {
            pool.shutdownNow();
        }
    }
}
