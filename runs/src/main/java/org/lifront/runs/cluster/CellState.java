package org.lifront.runs.cluster;

/** How far a cell of a prepared sweep is. */
public enum CellState {
    /** Not begun. */
    WAITING,
    /** A process works on it. */
    RUNNING,
    /** Begun, not finished, and nobody works on it. */
    INTERRUPTED,
    /** Every cycle is simulated. */
    COMPLETE,
    /** The last attempt ended with an error. */
    FAILED
}
