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
    public double[] visibleShares(double decay_m) {
        LatticeShape shape = box.shape();
        double[] shares = new BoxDepths(box, surfaceLayer).visibleShares(decay_m);
        double[] fine = fineShares(decay_m);
        for (int column = 0; column < shares.length; column++) {
            if (!box.isBoundary(shape.site(column, surfaceLayer))) {
                shares[column] = meanOfTile(fine, shape.x(column), shape.y(column));
            }
        }
        return shares;
    }

    private double meanOfTile(double[] fine, int column, int row) {
        double share = 0;
        for (int i = 0; i < finePerCoarse; i++) {
            for (int j = 0; j < finePerCoarse; j++) {
                int x = (column * finePerCoarse + i) % domain.cellsX();
                int y = (row * finePerCoarse + j) % domain.cellsY();
                share += fine[y * domain.cellsX() + x];
            }
        }
        return share / (finePerCoarse * finePerCoarse);
    }

    private double[] fineShares(double decay_m) {
        double[] shares = new double[domain.cellsX() * domain.cellsY()];
        for (int z = 0; z < domain.cellsZ(); z++) {
            double weight = TitaniumDepths.weight(z, domain.spacing_m(), decay_m);
            for (int column = 0; column < shares.length; column++) {
                if ((states[z * shares.length + column] & TI3) != 0) {
                    shares[column] += weight;
                }
            }
        }
        return shares;
    }
}
