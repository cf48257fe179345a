package org.lifront.runs.sensitivity;

import java.util.Optional;

/**
 * One parameter of one cell.
 *
 * @param cell label of the cell
 * @param cycle the cycle whose overpotential is asked for
 * @param parameter its key
 * @param standard_ln its standard deviation in ln
 * @param effects in volt per standard deviation
 * @param twin the overpotential with this parameter at its ends, all others at the centre
 * @param lattice the same on the lattice, if it was asked
 */
record SensitivityRow(
        String cell,
        int cycle,
        String parameter,
        double standard_ln,
        ElementaryEffects effects,
        Ends twin,
        Optional<Ends> lattice) {

    /**
     * Overpotentials in volt.
     *
     * @param low at the low end
     * @param centre at the centre
     * @param high at the high end
     */
    record Ends(double low, double centre, double high) {}

    SensitivityRow with(Ends found) {
        return new SensitivityRow(cell, cycle, parameter, standard_ln, effects, twin, Optional.of(found));
    }
}
