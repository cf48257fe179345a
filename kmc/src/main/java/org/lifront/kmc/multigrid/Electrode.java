package org.lifront.kmc.multigrid;

/**
 * A metal at one potential, joined to sites of a {@link ConductanceBox} by contacts, with a current injected into it.
 * What its potential will be is part of the solution.
 */
public final class Electrode {

    private final int[] plane;
    private final int[] site;
    private final double[] conductance;
    private double current;
    private double potential;

    /**
     * An electrode with contacts of no conductance yet.
     *
     * @param plane planes of the sites that it touches
     * @param site indices of these sites in their planes; no site twice
     */
    public Electrode(int[] plane, int[] site) {
        if (plane.length != site.length) {
            throw new IllegalArgumentException(plane.length + " planes for " + site.length + " sites");
        }
        this.plane = plane.clone();
        this.site = site.clone();
        this.conductance = new double[site.length];
    }

    /** Moves a contact to another site. */
    public void move(int contact, int plane, int site) {
        this.plane[contact] = plane;
        this.site[contact] = site;
    }

    /** Number of contacts. */
    public int contacts() {
        return site.length;
    }

    /** Plane of a contact. */
    public int plane(int contact) {
        return plane[contact];
    }

    /** Index of a contact's site in its plane. */
    public int site(int contact) {
        return site[contact];
    }

    /** Conductances of the contacts, zero or larger, for the caller to fill. */
    public double[] conductance() {
        return conductance;
    }

    /** Current injected into the metal. */
    public double current() {
        return current;
    }

    /** Sets the injected current. */
    public void inject(double current) {
        this.current = current;
    }

    /** Potential of the last solution; what it was before if the metal has no path to ground. */
    public double potential() {
        return potential;
    }

    void setPotential(double potential) {
        this.potential = potential;
    }
}
