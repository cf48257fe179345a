package org.lifront.kmc.stiffness;

import org.lifront.kmc.chemistry.LatticeBox;

/** How many events a site takes until something carried from site to site is spread over a lattice. */
final class Mixing {

    private Mixing() {}

    /**
     * Events of each site in the relaxation time of the slowest diffusion mode: {@code 2 d (L / 2 pi)^2} for a random
     * walk of unit steps with d dimensions and the longest period L; a lattice with walls counts as twice as long.
     *
     * @param box the lattice
     * @param mixingLength length in steps beyond which nothing needs to mix
     * @return at least 1
     */
    static double eventsPerSite(LatticeBox box, double mixingLength) {
        int dimensions = box.structure().isPlanar() ? 2 : 3;
        double perCell = StrictMath.pow(box.structure().basis().size(), 1.0 / dimensions);
        double longest = Math.max(
                period(box.cellsX(), box.periodicX()),
                Math.max(
                        period(box.cellsY(), box.periodicY()),
                        dimensions == 2 ? 1 : period(box.cellsZ(), box.periodicZ())));
        double waves = Math.min(mixingLength, longest * perCell) / (2 * Math.PI);
        return Math.max(1, 2 * dimensions * waves * waves);
    }

    private static double period(int cells, boolean isPeriodic) {
        return isPeriodic ? cells : 2.0 * cells;
    }
}
