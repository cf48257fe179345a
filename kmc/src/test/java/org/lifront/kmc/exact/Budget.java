package org.lifront.kmc.exact;

/** How many events a test takes. */
final class Budget {

    /** For every method, the linear scan included. */
    static final double EVENTS = 1e7;

    private Budget() {}
}
