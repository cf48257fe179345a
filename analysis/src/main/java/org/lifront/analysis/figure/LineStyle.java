package org.lifront.analysis.figure;

/** How the points of a plot's line are shown. */
public enum LineStyle {
    /** Joined by straight lines. */
    LINE,
    /** Each value held until the next point. */
    STEPS,
    /** Filled dots, joined: simulated, few points. */
    DOTS,
    /** Open diamonds, not joined: measured. */
    DIAMONDS
}
