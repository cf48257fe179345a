package org.lifront.runs.execution;

/** Tells the user how far the cells are. Implementations accept calls from several threads at once. */
public interface Progress extends AutoCloseable {

    /** One more cycle of some cell was simulated. */
    void cycleFinished();

    /** One more cell ended, whether it completed or not. */
    void cellFinished();

    /** Leaves the terminal tidy. */
    @Override
    void close();

    /**
     * The view that suits the output: a moving bar on a terminal, a plain line now and then in a file or a pipe.
     *
     * @param err where to show it
     * @param terminal whether {@code err} ends on a terminal
     * @param cycles cycles of all cells together, at least 1
     * @param cells number of cells
     */
    static Progress on(java.io.PrintStream err, boolean terminal, long cycles, int cells) {
        return terminal
                ? new BarProgress(err, cycles, cells)
                : new PlainProgress(err::println, System::nanoTime, cycles, cells);
    }
}
