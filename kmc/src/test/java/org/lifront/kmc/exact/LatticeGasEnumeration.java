package org.lifront.kmc.exact;

/**
 * Exact averages of the lattice gas {@code linear}: every configuration of n particles on a small periodic lattice, with
 * the weight exp(-unlike bonds / T). Configurations are bit masks, so at most 62 sites.
 */
final class LatticeGasEnumeration {

    private final long[] neighbours;
    private final int[][] neighbourList;
    private final double temperature;
    private final double[] hopRate_perS;
    private double totalRate_perS;
    private double unlikeBonds;

    /**
     * @param lattice a lattice without walls, all neighbours of a site different
     * @param particles number of particles
     * @param temperature in units of the energy of an unlike bond
     */
    LatticeGasEnumeration(PlainLattice lattice, int particles, double temperature) {
        this.temperature = temperature;
        this.neighbours = new long[lattice.siteCount()];
        this.neighbourList = new int[lattice.siteCount()][];
        for (int site = 0; site < neighbours.length; site++) {
            neighbourList[site] = new int[lattice.directions(site)];
            for (int direction = 0; direction < neighbourList[site].length; direction++) {
                neighbourList[site][direction] = lattice.neighbour(site, direction);
                neighbours[site] |= 1L << neighbourList[site][direction];
            }
        }
        this.hopRate_perS = new double[2 * lattice.directions(0)];
        for (int gained = 0; gained < hopRate_perS.length; gained++) {
            hopRate_perS[gained] = Math.exp(-2 * gained / temperature);
        }
        sumOver(particles);
    }

    private void sumOver(int particles) {
        double weights = 0;
        long last = ((1L << particles) - 1) << (neighbours.length - particles);
        for (long gas = (1L << particles) - 1; gas <= last; gas = nextWithAsManyBits(gas)) {
            int bonds = bonds(gas);
            double weight = Math.exp(-bonds / temperature);
            weights += weight;
            unlikeBonds += weight * bonds;
            totalRate_perS += weight * rate_perS(gas);
        }
        unlikeBonds /= weights;
        totalRate_perS /= weights;
    }

    /** The next larger integer with the same number of bits (Gosper 1972, HAKMEM item 175). */
    private static long nextWithAsManyBits(long bits) {
        long lowest = bits & -bits;
        long ripple = bits + lowest;
        return ripple | (((bits ^ ripple) >>> 2) / lowest);
    }

    private int vacantAround(long gas, int site) {
        return Long.bitCount(neighbours[site] & ~gas);
    }

    private int bonds(long gas) {
        int bonds = 0;
        for (long left = gas; left != 0; left &= left - 1) {
            bonds += vacantAround(gas, Long.numberOfTrailingZeros(left));
        }
        return bonds;
    }

    private double rate_perS(long gas) {
        double sum_perS = 0;
        for (long left = gas; left != 0; left &= left - 1) {
            int site = Long.numberOfTrailingZeros(left);
            int before = vacantAround(gas, site);
            for (int target : neighbourList[site]) {
                if ((gas >> target & 1) == 0) {
                    int gained = vacantAround(gas & ~(1L << site), target) - before;
                    sum_perS += hopRate_perS[Math.max(0, gained)];
                }
            }
        }
        return sum_perS;
    }

    /** Mean total rate in 1/s. */
    double totalRate_perS() {
        return totalRate_perS;
    }

    /** Mean number of unlike bonds. */
    double unlikeBonds() {
        return unlikeBonds;
    }
}
