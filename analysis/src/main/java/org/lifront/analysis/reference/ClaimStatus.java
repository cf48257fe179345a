package org.lifront.analysis.reference;

/** Outcome of a statement in words. */
public enum ClaimStatus {
    /** The simulated cells show it. */
    PASS,
    /** The simulated cells contradict it. */
    FAIL,
    /** The simulated cells cannot tell: a cell, a cycle or a box deep enough is missing. */
    NOT_APPLICABLE
}
