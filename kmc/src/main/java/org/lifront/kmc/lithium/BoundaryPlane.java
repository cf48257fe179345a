package org.lifront.kmc.lithium;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * A grain boundary one site wide, the plane x = 0 of a domain, and its mobile Li: events L5, L7 and L8; docs/model.md
 * equations (39) and (40). A domain without a boundary has an empty one.
 *
 * <p>In the fast layers, from the surface to the first layer that is not all reduced, hops are long, see {@link LongHops}:
 * lithium diffuses as by single hops with far fewer of them. Behind them, where the front is, Li hops from site to site; few
 * are ever there.
 */
final class BoundaryPlane implements Resumable {

    private static final int IN_PLANE = 4;
    private static final int SIDES = 2;

    private final DomainLattice lattice;
    private final LithiumRates rates;
    private final LongHops longHops;
    private final XoShiRo256PlusPlus random;
    private final boolean[] isBoundary;
    private final MobileList inFast = new MobileList();
    private final MobileList behind = new MobileList();
    private final ReducedSites reduced;
    private final int columns;
    private final double hop_perS;
    private final double escape_perS;
    private final double share;
    private final double eachInFast_perS;
    private final double eachBehind_perS;
    private final double entries_perS;
    private GrainLithium grains;
    private int fastLayers;
    private double supplyFactor;
    private long injected;
    private long ejected;
    private long hops;

    private BoundaryPlane(
            DomainLattice lattice, int columns, LithiumRates rates, int longestHop, XoShiRo256PlusPlus random) {
        this.lattice = lattice;
        this.columns = columns;
        this.rates = rates;
        this.random = random;
        this.longHops = new LongHops(longestHop);
        this.isBoundary = new boolean[lattice.columnMask + 1];
        for (int y = 0; y < columns; y++) {
            isBoundary[y * lattice.columnsX] = true;
        }
        this.reduced = new ReducedSites(lattice, columns);
        this.hop_perS = rates.boundaryHop_perS() / longHops.meanSquare();
        this.escape_perS = rates.boundaryExchange() * rates.hop_perS() / rates.boundaryBinding();
        this.share = rates.boundaryShare();
        this.eachInFast_perS = IN_PLANE * hop_perS + SIDES * escape_perS;
        this.eachBehind_perS = IN_PLANE * rates.boundaryHop_perS() + SIDES * escape_perS + rates.reaction_perS();
        this.entries_perS = columns * share * longHops.crossing() * rates.boundaryHop_perS();
    }

    static BoundaryPlane none(DomainLattice lattice, LithiumRates rates, XoShiRo256PlusPlus random) {
        return new BoundaryPlane(lattice, 0, rates, 1, random);
    }

    /** The boundary at x = 0. @param longestHop length of the longest hop in sites, at least 1 */
    static BoundaryPlane across(DomainLattice lattice, LithiumRates rates, int longestHop, XoShiRo256PlusPlus random) {
        return new BoundaryPlane(lattice, lattice.columnsY, rates, longestHop, random);
    }

    /** Tells which Li the boundary exchanges with. */
    void beside(GrainLithium lithiumOfGrains) {
        this.grains = lithiumOfGrains;
    }

    boolean isBoundary(int column) {
        return isBoundary[column];
    }

    /** Rate of all draws that concern the boundary. */
    double draws_perS() {
        return inFast.count * eachInFast_perS + behind.count * eachBehind_perS + entries_perS;
    }

    /** Draws what happens. @param target uniform below {@link #draws_perS} */
    void draw(double target) {
        double inFast_perS = inFast.count * eachInFast_perS;
        double behind_perS = behind.count * eachBehind_perS;
        if (target < inFast_perS) {
            moveInFast(target);
        } else if (target - inFast_perS < behind_perS) {
            moveBehind(target - inFast_perS);
        } else {
            enter(target - inFast_perS - behind_perS);
        }
    }

    private void moveInFast(double target) {
        int place = Math.min(inFast.count - 1, (int) (target / eachInFast_perS));
        double left = target - place * eachInFast_perS;
        if (left < IN_PLANE * hop_perS) {
            int direction = DomainLattice.NORTH + Math.max(0, (int) (left / hop_perS));
            hopInFast(place, direction, longHops.inside(random));
        } else {
            escape(inFast, place, left - IN_PLANE * hop_perS);
        }
    }

    private void hopInFast(int place, int direction, int length) {
        int site = inFast.sites[place];
        if (direction == DomainLattice.UP) {
            settle(inFast, place, lattice.below(site, -length));
        } else if (direction == DomainLattice.DOWN) {
            settle(inFast, place, lattice.below(site, Math.min(length, fastLayers - lattice.layer(site))));
        } else {
            int to = site;
            for (int left = length; left > 0; left--) {
                to = lattice.neighbour(to, direction);
            }
            settle(inFast, place, to);
        }
    }

    private void moveBehind(double target) {
        double unitHop_perS = rates.boundaryHop_perS();
        int place = Math.min(behind.count - 1, (int) (target / eachBehind_perS));
        double left = target - place * eachBehind_perS;
        int site = behind.sites[place];
        if (left < IN_PLANE * unitHop_perS) {
            hopBehind(place, site, DomainLattice.NORTH + Math.max(0, (int) (left / unitHop_perS)));
        } else if (left < IN_PLANE * unitHop_perS + SIDES * escape_perS) {
            escape(behind, place, left - IN_PLANE * unitHop_perS);
        } else if (!lattice.isReduced(site)) {
            behind.removeAt(place);
            reduced.reduce(site);
            extendFastLayers();
        }
    }

    private void hopBehind(int place, int site, int direction) {
        if (direction != DomainLattice.UP || lattice.layer(site) != fastLayers) {
            settle(behind, place, lattice.neighbour(site, direction));
        } else if (random.nextDouble() < longHops.crossing()) {
            settle(behind, place, lattice.below(site, -longHops.fromEdge(random)));
        }
    }

    /** A Li ends its hop: in the metal, if that takes it, on a free site, or where it was. */
    private void settle(MobileList list, int place, int to) {
        int site = list.sites[place];
        if (to < 0) {
            if (random.nextDouble() < supplyFactor * (1 - share)) {
                lattice.states[site] ^= DomainLattice.MOBILE;
                list.removeAt(place);
                ejected++;
            }
        } else if (to < lattice.states.length && !lattice.isOccupied(to)) {
            lattice.states[site] ^= DomainLattice.MOBILE;
            lattice.states[to] |= DomainLattice.MOBILE;
            hops++;
            if (listOf(to) == list) {
                list.sites[place] = to;
            } else {
                list.removeAt(place);
                listOf(to).add(to);
            }
        }
    }

    private MobileList listOf(int site) {
        return lattice.layer(site) < fastLayers ? inFast : behind;
    }

    /** Lets the fast layers reach down to the first layer that is not all reduced, with the Li in them. */
    void extendFastLayers() {
        int before = fastLayers;
        while (fastLayers < lattice.layers && reduced.inLayer[fastLayers] == columns) {
            fastLayers++;
        }
        for (int place = behind.count - 1; fastLayers > before && place >= 0; place--) {
            int site = behind.sites[place];
            if (lattice.layer(site) < fastLayers) {
                behind.removeAt(place);
                inFast.add(site);
            }
        }
    }

    private void escape(MobileList list, int place, double target) {
        int site = list.sites[place];
        int to = lattice.neighbour(site, target < escape_perS ? DomainLattice.EAST : DomainLattice.WEST);
        if (!lattice.isOccupied(to)) {
            lattice.states[site] ^= DomainLattice.MOBILE;
            list.removeAt(place);
            grains.put(to);
        }
    }

    /** A Li comes to a boundary site, which must be free. */
    void put(int site) {
        lattice.states[site] |= DomainLattice.MOBILE;
        listOf(site).add(site);
    }

    private void enter(double target) {
        int drawn = Math.min(columns - 1, (int) (target / entries_perS * columns));
        int layer = Math.min(longHops.fromEdge(random) - 1, fastLayers);
        int site = lattice.below(drawn * lattice.columnsX, layer);
        if (site < lattice.states.length && !lattice.isOccupied(site) && random.nextDouble() < supplyFactor) {
            put(site);
            injected++;
        }
    }

    /**
     * Factor of the exchange at the mouth under an electron supply. Between metal and first site lies the resistance of one hop over the factor
     * {@code L / (L + half)}; long hops meet {@code crossing} of it less often, and the factor makes up for that.
     */
    double mouthFactor(double electronSupply) {
        return electronSupply / (electronSupply + longHops.crossing() * rates.boundaryHalfSupply());
    }

    void setMouthFactor(double factor) {
        supplyFactor = factor;
    }

    /** Mobile Li and counts; reduced sites, fast layers and supply follow from elsewhere. */
    @Override
    public void save(StateSink sink) {
        inFast.save("mobile Li in fast layers of the boundary", sink);
        behind.save("mobile Li behind them", sink);
        sink.longs("injected, ejected, hops in the boundary", injected, ejected, hops);
    }

    @Override
    public void restore(StateSource source) {
        extendFastLayers();
        inFast.restore("mobile Li in fast layers of the boundary", source);
        behind.restore("mobile Li behind them", source);
        long[] counts = source.longs("injected, ejected, hops in the boundary", 3);
        injected = counts[0];
        ejected = counts[1];
        hops = counts[2];
    }

    ReducedSites reduced() {
        return reduced;
    }

    int mobileCount() {
        return inFast.count + behind.count;
    }

    /** Deepest layer that holds a mobile Li, -1 if there is none. */
    int deepestMobile() {
        return Math.max(inFast.deepest(lattice), behind.deepest(lattice));
    }

    long injected() {
        return injected;
    }

    long ejected() {
        return ejected;
    }

    long hops() {
        return hops;
    }
}
