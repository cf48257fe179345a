package org.lifront.analysis.reference;

/** Outcome of a statement in words. */
public enum ClaimStatus {
    /** The simulated cells show it. */
    PASS("pass"),
    /** The simulated cells contradict it. */
    FAIL("FAIL"),
    /** The simulated cells cannot tell: a cell, a cycle or a box deep enough is missing. */
    NOT_APPLICABLE("n/a ");

    private final String label;

    ClaimStatus(String label) {
        this.label = label;
    }

    /** Four characters for a terminal. */
    public String label() {
        return label;
    }
}
