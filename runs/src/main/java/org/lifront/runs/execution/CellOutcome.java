package org.lifront.runs.execution;

/**
 * How one cell ended.
 *
 * @param cell label of the cell
 * @param ending what happened
 * @param failure why it failed; {@code null} unless {@code ending} is {@link Ending#FAILED}
 */
public record CellOutcome(String cell, Ending ending, Throwable failure) {

    /** The ways a cell can end. */
    public enum Ending {
        /** Every cycle was simulated. */
        COMPLETE,
        /** Stopped early, or never started, because a stop was requested. */
        INTERRUPTED,
        /** Could not be finished. */
        FAILED
    }
}
