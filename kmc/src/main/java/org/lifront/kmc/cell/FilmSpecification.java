package org.lifront.kmc.cell;

import org.lifront.kmc.material.FilmMaterial;

/**
 * One deposited film.
 *
 * @param material what it is made of
 * @param aldCycles how many deposition cycles, not negative; 0 deposits nothing
 */
public record FilmSpecification(FilmMaterial material, int aldCycles) {

    /** Mean thickness in metres. */
    public double thickness_m() {
        return aldCycles * material.growth().perCycle_m();
    }
}
