package org.lifront.kmc.trajectory;

/** One of the two electrodes of a symmetric cell; each has its own lattice. */
public enum Electrode {
    /** The electrode whose states are stored as {@code states_a}. */
    A,
    /** The electrode whose states are stored as {@code states_b}. */
    B
}
