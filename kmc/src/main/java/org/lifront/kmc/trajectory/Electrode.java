package org.lifront.kmc.trajectory;

/** One of the two electrodes of a symmetric cell; each has its own lattice. */
public enum Electrode {
    /** The electrode whose lattice is {@code a}, so that its states are stored as {@code states_a}. */
    A("a"),
    /** The electrode whose lattice is {@code b}, so that its states are stored as {@code states_b}. */
    B("b");

    private final String lattice;

    Electrode(String lattice) {
        this.lattice = lattice;
    }

    /** Name of its lattice. */
    public String lattice() {
        return lattice;
    }
}
