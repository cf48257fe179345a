package org.lifront.kmc.lithium;

import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * Mobile Li in the grains of a domain, events L1 to L4 and the hop of L6; docs/model.md equations (37) and (38).
 *
 * <p>All Li have the same total rate, that of six hops and the reaction; what is impossible where a Li sits is drawn and
 * rejected. At the contact a site without Li is drawn at the rate without supply limit, and the supply factor of its column
 * is the probability that the exchange happens.
 */
final class GrainLithium implements Resumable {

    private final DomainLattice lattice;
    private final LithiumRates rates;
    private final XoShiRo256PlusPlus random;
    private final MobileList mobile = new MobileList();
    private final ReducedSites reduced;
    private final int[] contactColumns;
    private final double[] supplyFactor;
    private final BoundaryPlane boundary;
    private final double rateOfLithium_perS;
    private final double inverse_s;
    private final double inverseHop_s;
    private final double entries_perS;
    private long injected;
    private long ejected;
    private long hops;

    /**
     * @param lattice sites of the domain
     * @param boundary the columns of it that are no grain
     * @param rates rates
     * @param random stream of the domain
     */
    GrainLithium(DomainLattice lattice, BoundaryPlane boundary, LithiumRates rates, XoShiRo256PlusPlus random) {
        this.lattice = lattice;
        this.boundary = boundary;
        this.rates = rates;
        this.random = random;
        this.contactColumns = IntStream.range(0, lattice.columnCount())
                .filter(column -> !boundary.isBoundary(column))
                .toArray();
        this.reduced = new ReducedSites(lattice, contactColumns.length);
        this.supplyFactor = new double[lattice.columnCount()];
        this.rateOfLithium_perS = DomainLattice.DIRECTIONS * rates.hop_perS() + rates.reaction_perS();
        this.inverse_s = 1 / rateOfLithium_perS;
        this.inverseHop_s = 1 / rates.hop_perS();
        this.entries_perS = contactColumns.length * rates.contactShare() * rates.hop_perS();
    }

    /** Rate of draws for Li in the grains. */
    double moves_perS() {
        return mobile.count * rateOfLithium_perS;
    }

    /** Rate of draws for Li that enters from the metal. */
    double entries_perS() {
        return entries_perS;
    }

    /** Draws what a Li does. @param target uniform below {@link #moves_perS} */
    void move(double target) {
        int place = Math.min(mobile.count - 1, (int) (target * inverse_s));
        int direction = (int) ((target - place * rateOfLithium_perS) * inverseHop_s);
        int site = mobile.sites[place];
        if (direction < DomainLattice.DIRECTIONS) {
            hop(place, site, lattice.neighbour(site, direction));
        } else if (!lattice.isReduced(site)) {
            mobile.removeAt(place);
            reduced.reduce(site);
        }
    }

    private void hop(int place, int site, int to) {
        byte[] states = lattice.states;
        if (to < 0) {
            leave(place, site);
        } else if (to < states.length && (states[to] & DomainLattice.MOBILE) == 0) {
            if (boundary.isBoundary(to & lattice.columnMask)) {
                enterBoundary(place, site, to);
            } else {
                states[site] ^= DomainLattice.MOBILE;
                states[to] |= DomainLattice.MOBILE;
                mobile.sites[place] = to;
                hops++;
            }
        }
    }

    private void leave(int place, int site) {
        double probability = supplyFactor[site & lattice.columnMask] * (1 - rates.contactShare());
        if (random.nextDouble() < probability) {
            lattice.states[site] ^= DomainLattice.MOBILE;
            mobile.removeAt(place);
            ejected++;
        }
    }

    private void enterBoundary(int place, int site, int to) {
        if (random.nextDouble() < rates.boundaryExchange()) {
            lattice.states[site] ^= DomainLattice.MOBILE;
            mobile.removeAt(place);
            boundary.put(to);
        }
    }

    /** A Li leaves the boundary for a grain site, which must be free. */
    void put(int site) {
        lattice.states[site] |= DomainLattice.MOBILE;
        mobile.add(site);
    }

    /** Draws whether a Li enters from the metal. @param target uniform below {@link #entries_perS} */
    void enter(double target) {
        int drawn = (int) (target * contactColumns.length / entries_perS);
        int site = contactColumns[Math.min(contactColumns.length - 1, drawn)];
        if (!lattice.isOccupied(site) && random.nextDouble() < supplyFactor[site]) {
            put(site);
            injected++;
        }
    }

    void setSupplyFactor(int column, double factor) {
        supplyFactor[column] = factor;
    }

    /** Mobile Li and counts; reduced sites and supply follow from elsewhere. */
    @Override
    public void save(StateSink sink) {
        mobile.save("mobile Li in grains", sink);
        sink.longs("injected, ejected, hops in grains", injected, ejected, hops);
    }

    @Override
    public void restore(StateSource source) {
        mobile.restore("mobile Li in grains", source);
        long[] counts = source.longs("injected, ejected, hops in grains", 3);
        injected = counts[0];
        ejected = counts[1];
        hops = counts[2];
    }

    ReducedSites reduced() {
        return reduced;
    }

    int mobileCount() {
        return mobile.count;
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
