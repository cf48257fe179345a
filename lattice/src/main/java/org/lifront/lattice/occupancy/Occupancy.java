package org.lifront.lattice.occupancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * What sits on each site of a box; the only mutable state of the material. One byte a site, laid out as
 * {@link OccupancyView} draws it.
 */
public final class Occupancy implements OccupancyView {

    private static final int STATES = 256;

    private final LatticeShape shape;
    private final byte[] states;
    private final int[] sitesOfState = new int[STATES];
    private int deepestBoundaryLithium = -1;
    private int deepestAlteredLayer = -1;
    private final List<Occupancy> parts = new ArrayList<>();

    /** A box full of electrolyte without flags. */
    public Occupancy(LatticeShape shape) {
        this(shape, new byte[shape.siteCount()]);
        Arrays.fill(states, (byte) ELECTROLYTE);
        sitesOfState[ELECTROLYTE] = states.length;
    }

    private Occupancy(LatticeShape shape, byte[] states) {
        this.shape = shape;
        this.states = states;
    }

    /**
     * An occupancy from saved state bytes, which are copied.
     *
     * @throws IllegalArgumentException if the number of bytes is not the number of sites
     */
    public static Occupancy ofStates(LatticeShape shape, byte[] states) {
        if (states.length != shape.siteCount()) {
            throw new IllegalArgumentException(
                    "a box of " + shape.siteCount() + " sites cannot hold " + states.length + " states");
        }
        Occupancy occupancy = new Occupancy(shape, states.clone());
        occupancy.countStates();
        occupancy.deepestBoundaryLithium = occupancy.deepestLayer(BOUNDARY_LITHIUM, 0);
        occupancy.deepestAlteredLayer = occupancy.deepestLayer(PHASE_MASK | DAMAGED, ELECTROLYTE);
        return occupancy;
    }

    /** Run by run: neighbours are mostly alike. */
    private void countStates() {
        int begin = 0;
        for (int site = 1; site <= states.length; site++) {
            if (site == states.length || states[site] != states[begin]) {
                sitesOfState[states[begin] & 0xFF] += site - begin;
                begin = site;
            }
        }
    }

    /** Layer of the last site of which the masked state differs from the plain one, looked for from below; or -1. */
    private int deepestLayer(int mask, int plain) {
        int site = states.length - 1;
        while (site >= 0 && (states[site] & mask) == plain) {
            site--;
        }
        return site < 0 ? -1 : shape.layer(site);
    }

    /**
     * Takes over what another occupancy of the same box was like; parts that were made before stay parts.
     *
     * @param newStates its state bytes, which are copied
     * @param newDeepestBoundaryLithium its {@link #deepestBoundaryLithium}, which tells of the past, too
     * @param newDeepestAlteredLayer its {@link #deepestAlteredLayer}, which tells of the past, too
     * @throws IllegalArgumentException if the number of bytes is not the number of sites
     */
    public void become(byte[] newStates, int newDeepestBoundaryLithium, int newDeepestAlteredLayer) {
        Occupancy other = ofStates(shape, newStates);
        System.arraycopy(other.states, 0, states, 0, states.length);
        forgetCounts();
        System.arraycopy(other.sitesOfState, 0, sitesOfState, 0, STATES);
        deepestBoundaryLithium = newDeepestBoundaryLithium;
        deepestAlteredLayer = newDeepestAlteredLayer;
    }

    private void forgetCounts() {
        Arrays.fill(sitesOfState, 0);
        deepestBoundaryLithium = -1;
        deepestAlteredLayer = -1;
        parts.forEach(Occupancy::forgetCounts);
    }

    /**
     * A second way to the same sites, for a thread that changes some of them while other threads change others. It
     * counts only what is changed through it; the counts of this object include those of all its parts and are right
     * whenever no thread is at work.
     */
    public Occupancy part() {
        Occupancy part = new Occupancy(shape, states);
        parts.add(part);
        return part;
    }

    @Override
    public LatticeShape shape() {
        return shape;
    }

    @Override
    public int phase(int site) {
        return states[site] & PHASE_MASK;
    }

    @Override
    public boolean isReduced(int site) {
        return (states[site] & REDUCED) != 0;
    }

    @Override
    public boolean isDamaged(int site) {
        return (states[site] & DAMAGED) != 0;
    }

    @Override
    public boolean isBoundary(int site) {
        return (states[site] & BOUNDARY) != 0;
    }

    @Override
    public boolean holdsBoundaryLithium(int site) {
        return (states[site] & BOUNDARY_LITHIUM) != 0;
    }

    @Override
    public byte state(int site) {
        return states[site];
    }

    @Override
    public byte[] copyOfStates() {
        return states.clone();
    }

    /** Puts a phase on a site; the flags, which belong to the electrolyte, are cleared. */
    public void place(int site, int phase) {
        if (phase < 0 || phase >= PHASE_CODES) {
            throw new IllegalArgumentException("phase codes are 0..15, got " + phase);
        }
        set(site, phase);
    }

    /** Reduces an electrolyte site: Ti4+ becomes Ti3+ and one Li settles beside it. */
    public void reduce(int site) {
        raise(site, REDUCED);
    }

    /** Damages an electrolyte site. */
    public void damage(int site) {
        raise(site, DAMAGED);
    }

    /** Declares an electrolyte site part of a grain boundary. */
    public void markBoundary(int site) {
        raise(site, BOUNDARY);
    }

    /** Lets Li accumulate at a grain-boundary site. */
    public void fillBoundary(int site) {
        raise(site, BOUNDARY_LITHIUM);
    }

    private void raise(int site, int flag) {
        if (phase(site) != ELECTROLYTE) {
            throw new IllegalStateException("site " + site + " is not electrolyte but phase " + phase(site));
        }
        set(site, states[site] & 0xFF | flag);
    }

    private void set(int site, int state) {
        sitesOfState[states[site] & 0xFF]--;
        sitesOfState[state]++;
        states[site] = (byte) state;
        noteDepth(site);
    }

    private void noteDepth(int site) {
        int layer = shape.layer(site);
        if (holdsBoundaryLithium(site)) {
            deepestBoundaryLithium = Math.max(deepestBoundaryLithium, layer);
        }
        if (phase(site) != ELECTROLYTE || isDamaged(site)) {
            deepestAlteredLayer = Math.max(deepestAlteredLayer, layer);
        }
    }

    @Override
    public int sitesOfPhase(int phase) {
        return sitesWith(PHASE_MASK, phase);
    }

    @Override
    public int reducedSites() {
        return sitesWith(REDUCED, REDUCED);
    }

    @Override
    public int damagedSites() {
        return sitesWith(DAMAGED, DAMAGED);
    }

    @Override
    public int boundaryLithiumSites() {
        return sitesWith(BOUNDARY_LITHIUM, BOUNDARY_LITHIUM);
    }

    private int sitesWith(int mask, int pattern) {
        int sites = 0;
        for (int state = 0; state < STATES; state++) {
            sites += (state & mask) == pattern ? sitesOfState[state] : 0;
        }
        for (Occupancy part : parts) {
            sites += part.sitesWith(mask, pattern);
        }
        return sites;
    }

    @Override
    public int deepestBoundaryLithium() {
        int deepest = deepestBoundaryLithium;
        for (Occupancy part : parts) {
            deepest = Math.max(deepest, part.deepestBoundaryLithium());
        }
        return deepest;
    }

    @Override
    public int deepestAlteredLayer() {
        int deepest = deepestAlteredLayer;
        for (Occupancy part : parts) {
            deepest = Math.max(deepest, part.deepestAlteredLayer());
        }
        return deepest;
    }
}
