package org.lifront.analysis.spectroscopy;

import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Ti3+ as the domain of particles in a grain says, with which the box is tiled (docs/model.md, section 12): finer than the
 * sites of the box. Columns of a grain boundary are read from the box, because the domain has none.
 */
final class DomainDepths implements TitaniumDepths {

    /** Bit of a domain's state that says Ti3+; docs/trajectory-format.md. */
    private static final int TI3 = 2;

    private final OccupancyView box;
    private final int surfaceLayer;
    private final TrajectoryLattice domain;
    private final byte[] states;
    private final int finePerCoarse;

    /**
     * @param box the box of an electrode
     * @param surfaceLayer its first layer of electrolyte
     * @param domain lattice of the particles in a grain below it
     * @param states their states
     */
    DomainDepths(OccupancyView box, int surfaceLayer, TrajectoryLattice domain, byte[] states) {
        this.box = box;
        this.surfaceLayer = surfaceLayer;
        this.domain = domain;
        this.states = states;
        this.finePerCoarse = Math.max(1, (int) Math.round(box.shape().spacing_m() / domain.spacing_m()));
    }

    @Override
    public double visibleShare(int column, double decay_m) {
        LatticeShape shape = box.shape();
        if (box.isBoundary(shape.site(column, surfaceLayer))) {
            return new BoxDepths(box, surfaceLayer).visibleShare(column, decay_m);
        }
        int x = column % shape.nx() * finePerCoarse;
        int y = column / shape.nx() * finePerCoarse;
        double share = 0;
        for (int i = 0; i < finePerCoarse; i++) {
            for (int j = 0; j < finePerCoarse; j++) {
                share += fineShare((x + i) % domain.cellsX(), (y + j) % domain.cellsY(), decay_m);
            }
        }
        return share / (finePerCoarse * finePerCoarse);
    }

    private double fineShare(int x, int y, double decay_m) {
        double share = 0;
        for (int z = 0; z < domain.cellsZ(); z++) {
            if ((states[(z * domain.cellsY() + y) * domain.cellsX() + x] & TI3) != 0) {
                share += TitaniumDepths.weight(z, domain.spacing_m(), decay_m);
            }
        }
        return share;
    }
}
