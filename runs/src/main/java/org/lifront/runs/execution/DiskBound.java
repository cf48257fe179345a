package org.lifront.runs.execution;

import java.util.List;
import java.util.function.Function;
import org.lifront.analysis.Concurrently;

/** Work that mostly waits for the disk, so that many pieces of it are done at a time, however few the processors. */
public final class DiskBound {

    /** A disk takes what several threads want to be flushed at once. */
    private static final int AT_A_TIME = 16;

    private DiskBound() {}

    /**
     * Does the same work on each item.
     *
     * @return what came of it, in the order of the items
     * @throws RuntimeException that of the first item, in their order, whose work failed
     */
    public static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        return Concurrently.map(items, AT_A_TIME, work);
    }
}
