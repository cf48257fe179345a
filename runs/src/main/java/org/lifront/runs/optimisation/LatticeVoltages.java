package org.lifront.runs.optimisation;

import java.util.List;
import java.util.Optional;

/** What the lattice says about coatings. */
@FunctionalInterface
interface LatticeVoltages {

    /**
     * ln of the overpotential of coatings.
     *
     * @param seeds how many seeds, the same ones for every coating: common random numbers
     * @return one array a coating, one number a seed; empty if the work was interrupted
     */
    Optional<List<double[]>> logs(List<Coating> coatings, int seeds);
}
