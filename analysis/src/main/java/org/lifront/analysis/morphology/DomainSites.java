package org.lifront.analysis.morphology;

import org.lifront.lattice.geometry.LatticeShape;

/**
 * Sites of one domain of lithium as particles in one frame: a piece of a grain, or of a grain boundary, which is its plane
 * x = 0, with the grains beside it. The bytes are those of a trajectory (docs/trajectory-format.md); layer 0 is the surface.
 */
public final class DomainSites {

    private static final int MOBILE = 1;
    private static final int TI3 = 2;

    private final LatticeShape shape;
    private final byte[] states;

    /**
     * @param shape the domain
     * @param states one byte a site in the order z, y, x; not copied
     * @throws IllegalArgumentException if their number does not fit the shape
     */
    public DomainSites(LatticeShape shape, byte[] states) {
        if (states.length != shape.siteCount()) {
            throw new IllegalArgumentException(states.length + " states for " + shape.siteCount() + " sites");
        }
        this.shape = shape;
        this.states = states;
    }

    /** The domain. */
    public LatticeShape shape() {
        return shape;
    }

    /** Whether the Ti of a site is Ti3+. */
    public boolean isReduced(int site) {
        return (states[site] & TI3) != 0;
    }

    /** Whether a mobile Li sits on a site. */
    public boolean holdsMobileLithium(int site) {
        return (states[site] & MOBILE) != 0;
    }
}
