package org.lifront.lattice.occupancy;

import org.lifront.lattice.geometry.LatticeShape;

/**
 * Read-only view of what sits on each site: a phase code and four flags, packed into one byte.
 *
 * <pre>
 *   bit   7         6         5        4        3 2 1 0
 *       +---------+---------+--------+--------+---------+
 *       | BOUND-  | BOUND-  | DAM-   | RE-    |  phase  |
 *       | ARY LI  | ARY     | AGED   | DUCED  |  code   |
 *       +---------+---------+--------+--------+---------+
 * </pre>
 */
public interface OccupancyView {

    /** Phase code of lithium metal (electrode, filled pinhole or ruptured film). */
    int LITHIUM = 0;

    /** Phase code of the solid electrolyte. */
    int ELECTROLYTE = 1;

    /** First phase code available to film phases. */
    int FIRST_FILM_PHASE = 2;

    /** Number of phase codes that a state byte can hold. */
    int PHASE_CODES = 16;

    /** Mask of the phase code in a state byte. */
    int PHASE_MASK = 0x0F;

    /** Flag: the transition metal of this electrolyte site is reduced (Ti3+) and holds one excess Li. */
    int REDUCED = 0x10;

    /** Flag: this reduced electrolyte site is micro-cracked and resistive. */
    int DAMAGED = 0x20;

    /** Flag: this electrolyte site lies in a grain boundary. */
    int BOUNDARY = 0x40;

    /** Flag: this grain-boundary site has accumulated Li. */
    int BOUNDARY_LITHIUM = 0x80;

    /** The box whose sites this view describes. */
    LatticeShape shape();

    /** Phase code of a site, 0 to 15. */
    int phase(int site);

    /** Whether the site is reduced electrolyte. */
    boolean isReduced(int site);

    /** Whether the site is damaged electrolyte. */
    boolean isDamaged(int site);

    /** Whether the site lies in a grain boundary of the electrolyte. */
    boolean isBoundary(int site);

    /** Whether Li has accumulated at this grain-boundary site. */
    boolean holdsBoundaryLithium(int site);

    /** Number of sites of a phase; kept up to date, costs nothing. */
    int sitesOfPhase(int phase);

    /** Number of reduced sites; kept up to date. */
    int reducedSites();

    /** Number of damaged sites; kept up to date. */
    int damagedSites();

    /** Number of grain-boundary sites that hold Li; kept up to date. */
    int boundaryLithiumSites();

    /** Deepest layer in which a grain-boundary site has ever held Li; -1 if none has. */
    int deepestBoundaryLithium();

    /** No layer below this one has ever held anything but undamaged electrolyte; -1 if no layer has. */
    int deepestAlteredLayer();

    /** The packed state byte of a site. */
    byte state(int site);

    /** A copy of all state bytes, index = site. */
    byte[] copyOfStates();
}
