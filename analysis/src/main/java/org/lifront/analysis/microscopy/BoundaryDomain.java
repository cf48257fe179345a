package org.lifront.analysis.microscopy;

import org.lifront.kmc.trajectory.TrajectoryLattice;

/**
 * Lithium in a grain boundary as particles: what the domain around a boundary holds in its plane {@code x = 0};
 * docs/trajectory-format.md.
 */
public final class BoundaryDomain {

    private static final int MOBILE = 1;
    private static final int TI3 = 2;

    private final double spacing_m;
    private final int along;
    private final int[] mobile;
    private final int[] ti3;

    private BoundaryDomain(double spacing_m, int along, int layers) {
        this.spacing_m = spacing_m;
        this.along = along;
        this.mobile = new int[layers];
        this.ti3 = new int[layers];
    }

    /** Counts the plane of the boundary. */
    public static BoundaryDomain of(TrajectoryLattice lattice, byte[] states) {
        BoundaryDomain domain = new BoundaryDomain(lattice.spacing_m(), lattice.cellsY(), lattice.cellsZ());
        for (int z = 0; z < lattice.cellsZ(); z++) {
            for (int y = 0; y < lattice.cellsY(); y++) {
                int state = states[(z * lattice.cellsY() + y) * lattice.cellsX()];
                domain.mobile[z] += (state & MOBILE) != 0 ? 1 : 0;
                domain.ti3[z] += (state & TI3) != 0 ? 1 : 0;
            }
        }
        return domain;
    }

    /** Lower face of the deepest layer of which at least half is Ti3+; 0 if there is none. */
    public double front_m() {
        int layer = ti3.length;
        while (layer > 0 && 2 * ti3[layer - 1] < along) {
            layer--;
        }
        return layer * spacing_m;
    }

    /** Mobile Li per area of boundary between two depths, which are rounded to layers; 0 if there is no such layer. */
    public double mobile_perM2(double from_m, double to_m) {
        int first = (int) Math.round(from_m / spacing_m);
        int end = Math.min(mobile.length, (int) Math.round(to_m / spacing_m));
        int count = 0;
        for (int layer = first; layer < end; layer++) {
            count += mobile[layer];
        }
        return end <= first ? 0 : count / ((end - first) * along * spacing_m * spacing_m);
    }
}
