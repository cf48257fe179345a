package org.lifront.analysis.figure;

/** How the points of a plot's line are shown. */
public enum LineStyle {
    /** Joined by straight lines. */
    LINE,
    /** Each value held until the next point. */
    STEPS,
    /** Filled dots, joined: simulated, few points. */
    DOTS,
    /** Thin: lower, then upper edge of a band around the line before; both with the same abscissae. */
    EDGE,
    /** Open diamonds, not joined: measured. */
    DIAMONDS;

    /** Whether it bounds a band instead of showing values. */
    public boolean isEdge() {
        return this == EDGE;
    }
}
