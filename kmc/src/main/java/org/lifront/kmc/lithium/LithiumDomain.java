package org.lifront.kmc.lithium;

import java.util.function.IntConsumer;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.random.ExponentialDeviates;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.state.StreamState;

/**
 * Lithium as particles in a box of electrolyte below a contact: mobile Li hops over sites of one Ti each and binds where
 * it reduces one; docs/model.md equations (37) to (41). Exact for supply factors that are constant between the calls of
 * {@link #advance}: draws are a Poisson process of which those that are possible happen (a thinning).
 *
 * <p>The whole state is the bytes of the sites, the lists of mobile Li, counters, the clock and the random stream.
 */
public final class LithiumDomain implements Resumable {

    private final DomainLattice lattice;
    private final GrainLithium grains;
    private final BoundaryPlane boundary;
    private final boolean hasBoundary;
    private final XoShiRo256PlusPlus random;
    private double time_s;
    private long draws;

    private LithiumDomain(
            DomainLattice lattice,
            BoundaryPlane boundary,
            boolean hasBoundary,
            LithiumRates rates,
            XoShiRo256PlusPlus random) {
        this.lattice = lattice;
        this.boundary = boundary;
        this.hasBoundary = hasBoundary;
        this.random = random;
        this.grains = new GrainLithium(lattice, boundary, rates, random);
        boundary.beside(grains);
    }

    /**
     * A piece of a grain, periodic sideways, without Li.
     *
     * @param columnsX columns along x, at least 1
     * @param columnsY columns along y, at least 1
     * @param layers layers, at least 1
     * @param spacing_m distance of neighbouring sites
     * @param rates rates at this spacing
     * @param random stream of the domain
     * @throws IllegalArgumentException if the box is too large
     */
    public static LithiumDomain ofGrain(
            int columnsX, int columnsY, int layers, double spacing_m, LithiumRates rates, XoShiRo256PlusPlus random) {
        DomainLattice lattice = new DomainLattice(columnsX, columnsY, layers, spacing_m);
        return new LithiumDomain(lattice, BoundaryPlane.none(lattice, rates, random), false, rates, random);
    }

    /**
     * A grain boundary in the plane x = 0 with grain on both sides, periodic sideways, without Li.
     *
     * @param across columns from one boundary to its next image, at least 3
     * @param along columns along the boundary, at least 1
     * @param layers layers, at least 1
     * @param spacing_m distance of neighbouring sites
     * @param rates rates at this spacing
     * @param longestHop longest hop inside the boundary, in sites, at least 1; 1 is exact
     * @param random stream of the domain
     * @throws IllegalArgumentException if the box is too large
     */
    public static LithiumDomain ofBoundary(
            int across,
            int along,
            int layers,
            double spacing_m,
            LithiumRates rates,
            int longestHop,
            XoShiRo256PlusPlus random) {
        DomainLattice lattice = new DomainLattice(across, along, layers, spacing_m);
        return new LithiumDomain(
                lattice, BoundaryPlane.across(lattice, rates, longestHop, random), true, rates, random);
    }

    /**
     * Sets the factor of both directions of the exchange with the metal at a grain column.
     *
     * @param column column {@code y * columnsX + x}
     * @param factor {@link LithiumRates#supplyFactor}, 0 to 1
     */
    public void setSupplyFactor(int column, double factor) {
        grains.setSupplyFactor(column, factor);
    }

    /** Factor of both directions of the exchange at the mouth of the boundary under an electron supply, 0 to 1. */
    public double mouthFactor(double electronSupply) {
        return boundary.mouthFactor(electronSupply);
    }

    /** Sets the factor of both directions of the exchange at the mouth of the boundary, 0 to 1. */
    public void setMouthFactor(double factor) {
        boundary.setMouthFactor(factor);
    }

    /** Lets events happen until a moment in seconds, not before {@link #time_s}. */
    public void advance(double until_s) {
        while (true) {
            double inGrains_perS = grains.moves_perS();
            double total_perS = inGrains_perS + grains.entries_perS() + (hasBoundary ? boundary.draws_perS() : 0);
            double next_s = time_s + ExponentialDeviates.next(random) / total_perS;
            if (!(next_s < until_s)) {
                time_s = until_s;
                return;
            }
            time_s = next_s;
            draws++;
            double target = random.nextDouble() * total_perS;
            if (target < inGrains_perS) {
                grains.move(target);
            } else if ((target -= inGrains_perS) < grains.entries_perS() || !hasBoundary) {
                grains.enter(target);
            } else {
                boundary.draw(target - grains.entries_perS());
            }
        }
    }

    /** Hands over the sites of grains that were reduced since the last call, as {@link #column} and {@link #layer} read them. */
    public void takeReducedInGrains(IntConsumer action) {
        grains.reduced().takeFresh(action);
    }

    /** The same for the sites of the boundary. */
    public void takeReducedInBoundary(IntConsumer action) {
        boundary.reduced().takeFresh(action);
    }

    /** The history: sites, lists of mobile Li in their order, counts, clock and stream; not the supply. */
    @Override
    public void save(StateSink sink) {
        sink.bytes("sites of a domain", lattice.denseStates());
        grains.save(sink);
        boundary.save(sink);
        sink.doubles("clock, s", time_s);
        sink.longs("draws", draws);
        StreamState.save(random, "stream", sink);
    }

    /** After it, all reduced sites count as new to {@link #takeReducedInGrains} and {@link #takeReducedInBoundary}. */
    @Override
    public void restore(StateSource source) {
        lattice.become(source.bytes("sites of a domain", lattice.layers * lattice.columnCount()));
        for (int site = 0; site < lattice.states.length; site++) {
            if (lattice.isReduced(site)) {
                boolean inBoundary = boundary.isBoundary(site & lattice.columnMask);
                (inBoundary ? boundary.reduced() : grains.reduced()).note(site);
            }
        }
        grains.restore(source);
        boundary.restore(source);
        time_s = source.doubles("clock, s", 1)[0];
        draws = source.longs("draws", 1)[0];
        StreamState.restore(random, "stream", source);
    }

    /** Column of a site. */
    public int column(int site) {
        return site & lattice.columnMask;
    }

    /** Layer of a site, 0 at the contact. */
    public int layer(int site) {
        return lattice.layer(site);
    }

    /** Columns along x. */
    public int columnsX() {
        return lattice.columnsX;
    }

    /** Columns along y. */
    public int columnsY() {
        return lattice.columnsY;
    }

    /** Layers. */
    public int layers() {
        return lattice.layers;
    }

    /** Distance of neighbouring sites in metres. */
    public double spacing_m() {
        return lattice.spacing_m;
    }

    /**
     * State byte of each site in the order layer, y, x: bit 0 a mobile Li, bit 1 Ti3+; a copy.
     */
    public byte[] states() {
        return lattice.denseStates();
    }

    /** The clock in seconds. */
    public double time_s() {
        return time_s;
    }

    /** Draws so far, rejected ones included: what the computation costs. */
    public long draws() {
        return draws;
    }

    /** Hops so far. */
    public long hops() {
        return grains.hops() + boundary.hops();
    }

    /** Li that has entered from the metal since the start. */
    public long injected() {
        return grains.injected() + boundary.injected();
    }

    /** Li that has gone back to the metal since the start. */
    public long ejected() {
        return grains.ejected() + boundary.ejected();
    }

    /** Mobile Li in grains and boundary, counted on the sites. */
    public long mobile() {
        return lattice.count(DomainLattice.MOBILE);
    }

    /** Mobile Li in the boundary. */
    public long mobileInBoundary() {
        return boundary.mobileCount();
    }

    /** Ti3+ in the boundary. */
    public long reducedInBoundary() {
        return boundary.reduced().count();
    }

    /** Ti3+ in grains and boundary, counted on the sites. */
    public long reduced() {
        return lattice.count(DomainLattice.REDUCED);
    }

    /**
     * Mobile Li in the boundary per area of boundary that lithium has reached, in 1/m2: down to {@link #boundaryFront_m} or, where the
     * grains are ahead, to {@link #halfReduced_m}, and at least one layer.
     */
    public double mobilePerBoundaryArea_perM2() {
        double depth_m = Math.max(Math.max(boundaryFront_m(), halfReduced_m()), lattice.spacing_m);
        return mobileInBoundary() / (lattice.columnsY * lattice.spacing_m * depth_m);
    }

    /** Depth of the last layer of the grains of which at least two thirds are Ti3+: its lower face, in metres. */
    public double ti3Front_m() {
        return grains.reduced().lastAbove_m(2.0 / 3);
    }

    /** Depth of the first layer of the grains of which less than a third is Ti3+: its upper face, in metres. */
    public double ti4Front_m() {
        return grains.reduced().firstBelow_m(1.0 / 3);
    }

    /** Depth at which half of the Ti of the grains is reduced, in metres. */
    public double halfReduced_m() {
        return grains.reduced().half_m();
    }

    /** Depth at which half of the Ti of the boundary is reduced: how far lithium has come in it, in metres. */
    public double boundaryFront_m() {
        return boundary.reduced().half_m();
    }

    /** Depth of the deepest mobile Li in the boundary: the lower face of its layer, in metres. */
    public double deepestInBoundary_m() {
        return (boundary.deepestMobile() + 1) * lattice.spacing_m;
    }

    DomainLattice lattice() {
        return lattice;
    }

    GrainLithium grains() {
        return grains;
    }

    BoundaryPlane boundary() {
        return boundary;
    }
}
