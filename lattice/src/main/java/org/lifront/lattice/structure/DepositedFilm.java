package org.lifront.lattice.structure;

import org.lifront.lattice.occupancy.OccupancyView;

/**
 * A film as deposited.
 *
 * @param phase phase code of the film, {@link OccupancyView#FIRST_FILM_PHASE} to 15
 * @param heights its height above each column
 */
public record DepositedFilm(int phase, ColumnHeights heights) {

    /** @throws IllegalArgumentException if the phase code is not a film's */
    public DepositedFilm {
        if (phase < OccupancyView.FIRST_FILM_PHASE || phase >= OccupancyView.PHASE_CODES) {
            throw new IllegalArgumentException("film phases are " + OccupancyView.FIRST_FILM_PHASE + ".."
                    + (OccupancyView.PHASE_CODES - 1) + ", got " + phase);
        }
    }
}
