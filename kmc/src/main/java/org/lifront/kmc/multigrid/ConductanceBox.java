package org.lifront.kmc.multigrid;

/**
 * A resistor network on a box of sites: every site is joined to its six neighbours by conductances, zero or larger,
 * and to the ground by a leak. The box closes on itself along every axis; a wall is a layer of zero conductances.
 *
 * <p>Shapes: all arrays are {@code [n2][n0 * n1]}, site (i, j, k) at {@code [k][i + n0 * j]}. Entry (i, j, k) of
 * {@link #along0} is the conductance between that site and (i + 1, j, k), where i + 1 wraps around; in the same way for
 * the other axes. The caller fills the arrays, which are not copied. Along an axis of length 1 the entries mean nothing.
 * Any unit, as long as it is the same throughout.
 */
public final class ConductanceBox {

    private final int n0;
    private final int n1;
    private final int n2;
    private final double[][] along0;
    private final double[][] along1;
    private final double[][] along2;
    private final double[][] leak;
    private final Electrode electrode;

    /**
     * A box without any conductance and without an electrode.
     *
     * @param n0 sites along the axis whose neighbours lie next to each other in memory, at least 1
     * @param n1 sites along the second axis, at least 1
     * @param n2 sites along the last axis, at least 1: threads share the work along it
     * @throws IllegalArgumentException if an axis is shorter than 1 or the box has more than 2^31 - 2 sites
     */
    public ConductanceBox(int n0, int n1, int n2) {
        this(n0, n1, n2, null);
    }

    /**
     * A box without any conductance.
     *
     * @param n0 sites along the axis whose neighbours lie next to each other in memory, at least 1
     * @param n1 sites along the second axis, at least 1
     * @param n2 sites along the last axis, at least 1: threads share the work along it
     * @param electrode a metal in contact with some of its sites, or null for none
     * @throws IllegalArgumentException if an axis is shorter than 1 or the box has more than 2^31 - 2 sites
     */
    public ConductanceBox(int n0, int n1, int n2, Electrode electrode) {
        if (n0 < 1 || n1 < 1 || n2 < 1 || (double) n0 * n1 * n2 > Integer.MAX_VALUE - 1.0) {
            throw new IllegalArgumentException("box of " + n0 + " x " + n1 + " x " + n2 + " sites");
        }
        this.n0 = n0;
        this.n1 = n1;
        this.n2 = n2;
        this.along0 = newField();
        this.along1 = newField();
        this.along2 = newField();
        this.leak = newField();
        this.electrode = electrode;
    }

    /** Sites along the first axis. */
    public int n0() {
        return n0;
    }

    /** Sites along the second axis. */
    public int n1() {
        return n1;
    }

    /** Sites along the last axis. */
    public int n2() {
        return n2;
    }

    /** Sites in a plane across the last axis. */
    public int planeSize() {
        return n0 * n1;
    }

    /** Sites in the box. */
    public int size() {
        return n0 * n1 * n2;
    }

    /** Conductances to the next site along the first axis. */
    public double[][] along0() {
        return along0;
    }

    /** Conductances to the next site along the second axis. */
    public double[][] along1() {
        return along1;
    }

    /** Conductances to the next site along the last axis. */
    public double[][] along2() {
        return along2;
    }

    /** Conductances to ground. */
    public double[][] leak() {
        return leak;
    }

    /** The metal in contact with the sites, null for none. */
    public Electrode electrode() {
        return electrode;
    }

    /** A value for each site, all zero, in the shape that this box and its solver use. */
    public double[][] newField() {
        return new double[n2][n0 * n1];
    }
}
