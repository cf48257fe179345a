package org.lifront.runs.execution;

/** One cell that waits to be simulated. */
public interface CellTask {

    /** Label of the cell. */
    String cell();

    /** Expected effort in any unit, the same for all tasks: the heaviest cells are started first. */
    double effort();

    /**
     * Simulates the cell, on the calling thread, until it is complete or a stop is requested.
     *
     * @param progress told about every finished cycle
     * @param stop watched between steps
     * @param turn closed as soon as nothing is left but to write files
     * @return whether the cell is complete
     */
    boolean simulate(Progress progress, StopRequest stop, Turn turn);
}
