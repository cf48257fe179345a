package org.lifront.kmc.trajectory.export;

import java.util.List;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * One meaning of some bits of a state byte.
 *
 * @param name what it is called in the export
 * @param mask its bits
 */
record StateField(String name, int mask) {

    private static final List<StateField> ELECTRODE = List.of(
            new StateField("phase", OccupancyView.PHASE_MASK),
            new StateField("reduced", OccupancyView.REDUCED),
            new StateField("damaged", OccupancyView.DAMAGED),
            new StateField("grain_boundary", OccupancyView.BOUNDARY),
            new StateField("boundary_lithium", OccupancyView.BOUNDARY_LITHIUM));

    private static final List<StateField> WHOLE = List.of(new StateField("state", 0xFF));

    /** What the bytes of a lattice are made of: first the code that the legend explains, then flags. */
    static List<StateField> of(TrajectoryHeader header, TrajectoryLattice lattice) {
        boolean electrode =
                header.surfaceLayer().isPresent() && header.lattices().indexOf(lattice) < Electrode.values().length;
        return electrode ? ELECTRODE : WHOLE;
    }

    /** The field of a state byte, 0 to 255; a flag is 0 or 1. */
    int of(byte state) {
        return (state & mask) >>> Integer.numberOfTrailingZeros(mask);
    }
}
