package org.lifront.kmc.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.kmc.testbed.Structures;

/**
 * Particles on a periodic square or simple cubic lattice that hop to vacant neighbours. A hop that leaves the particle
 * with {@code d} more vacant neighbours than before (the target counted before, the old site after) has the rate
 * {@code min(1, exp(-2 d / T))}: Metropolis for an energy of 1 per unlike bond. At infinite T every hop has rate 1.
 */
final class LatticeGas implements EventModel {

    /** Temperature at which unlike bonds cost something. */
    static final double LINEAR = 4;

    /** Temperature at which they cost nothing: simple exclusion. */
    static final double OFF = Double.POSITIVE_INFINITY;

    private final int edge;
    private final int dimensions;
    private final double temperature;
    private final boolean[] occupied;

    LatticeGas(int edge, int dimensions, double temperature) {
        this.edge = edge;
        this.dimensions = dimensions;
        this.temperature = temperature;
        this.occupied = new boolean[dimensions == 2 ? edge * edge : edge * edge * edge];
    }

    /** A cube with particles at random. */
    static LatticeGas random(int edge, double concentration, double temperature, long seed) {
        LatticeGas gas = new LatticeGas(edge, 3, temperature);
        UniformRandomProvider random = Structures.random(seed);
        for (int site = 0; site < gas.siteCount(); site++) {
            gas.occupied[site] = random.nextDouble() < concentration;
        }
        return gas;
    }

    boolean[] copy() {
        return occupied.clone();
    }

    void restore(boolean[] saved) {
        System.arraycopy(saved, 0, occupied, 0, occupied.length);
    }

    void fillFirst(int particles) {
        for (int site = 0; site < siteCount(); site++) {
            occupied[site] = site < particles;
        }
    }

    void setBits(int configuration) {
        for (int site = 0; site < siteCount(); site++) {
            occupied[site] = (configuration >> site & 1) != 0;
        }
    }

    int particles() {
        int count = 0;
        for (boolean particle : occupied) {
            count += particle ? 1 : 0;
        }
        return count;
    }

    int directions() {
        return 2 * dimensions;
    }

    int neighbour(int site, int direction) {
        int stride = direction / 2 == 0 ? 1 : direction / 2 == 1 ? edge : edge * edge;
        int coordinate = site / stride % edge;
        int moved = (coordinate + (direction % 2 == 0 ? 1 : edge - 1)) % edge;
        return site + (moved - coordinate) * stride;
    }

    private int vacantNeighbours(int site) {
        int vacant = 0;
        for (int direction = 0; direction < directions(); direction++) {
            vacant += occupied[neighbour(site, direction)] ? 0 : 1;
        }
        return vacant;
    }

    int unlikeBonds() {
        int bonds = 0;
        for (int site = 0; site < siteCount(); site++) {
            bonds += occupied[site] ? vacantNeighbours(site) : 0;
        }
        return bonds;
    }

    private double hopRate_perS(int site, int target) {
        if (occupied[target]) {
            return 0;
        }
        int before = vacantNeighbours(site);
        // After the hop the old site is vacant too. Reading only: several threads may ask at once.
        int gained = vacantNeighbours(target) + 1 - before;
        return gained <= 0 ? 1 : Math.exp(-2 * gained / temperature);
    }

    double totalRate_perS() {
        double total_perS = 0;
        for (int site = 0; site < siteCount(); site++) {
            total_perS += isEligible(site) ? propensity_perS(site) : 0;
        }
        return total_perS;
    }

    @Override
    public int siteCount() {
        return occupied.length;
    }

    @Override
    public boolean isEligible(int site) {
        return occupied[site];
    }

    @Override
    public double propensity_perS(int site) {
        double sum_perS = 0;
        for (int direction = 0; direction < directions(); direction++) {
            sum_perS += hopRate_perS(site, neighbour(site, direction));
        }
        return sum_perS;
    }

    @Override
    public void fire(int site, double remainder, SiteList touched) {
        int target = chosenTarget(site, remainder);
        occupied[site] = false;
        occupied[target] = true;
        touchAround(site, 3, touched);
        touchAround(target, 3, touched);
    }

    private int chosenTarget(int site, double remainder) {
        double left = remainder;
        int last = -1;
        for (int direction = 0; direction < directions(); direction++) {
            int target = neighbour(site, direction);
            double rate_perS = hopRate_perS(site, target);
            if (rate_perS > 0) {
                last = target;
            }
            if (left < rate_perS) {
                return target;
            }
            left -= rate_perS;
        }
        return last;
    }

    /** Sites within two hops: a rate looks at the neighbours of a neighbour. */
    private void touchAround(int site, int depth, SiteList touched) {
        touched.add(site);
        if (depth > 1) {
            for (int direction = 0; direction < directions(); direction++) {
                touchAround(neighbour(site, direction), depth - 1, touched);
            }
        }
    }
}
