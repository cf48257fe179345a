package org.lifront.kmc.chemistry;

import org.lifront.lattice.crystal.CrystalStructure;

/**
 * A finite lattice.
 *
 * @param structure the crystal lattice
 * @param cellsX unit cells along x, at least 1
 * @param cellsY unit cells along y
 * @param cellsZ unit cells along z; 1 for a layer
 * @param constant_m lattice constant in metres, positive
 * @param periodicX whether the box repeats along x; otherwise it ends in walls
 * @param periodicY whether the box repeats along y
 * @param periodicZ whether the box repeats along z
 */
public record LatticeBox(
        CrystalStructure structure,
        int cellsX,
        int cellsY,
        int cellsZ,
        double constant_m,
        boolean periodicX,
        boolean periodicY,
        boolean periodicZ) {

    /** Number of sites. */
    public long siteCount() {
        return (long) cellsX * cellsY * cellsZ * structure.basis().size();
    }
}
