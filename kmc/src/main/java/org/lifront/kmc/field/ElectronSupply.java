package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Electron supply from the metal through the films to the electrolyte's surface, a local field: docs/model.md equation
 * (9), {@code L = L0 exp(-tau)}. The optical depth tau is the smallest sum of length over decay length along any path
 * of neighbouring film sites between the metal and the surface site; the bare surface has tau = 0.
 *
 * <p>Reduced electrolyte carries electrons to the front of its own column; spreading between columns inside the
 * electrolyte is not modelled.
 */
public final class ElectronSupply {

    private final LatticeShape shape;
    private final PhaseTable phases;
    private final int surfaceLayer;
    private final double[] halfDepth;
    private final double[] depthOfSite;
    private final double[] supplyOfColumn;

    /**
     * @param shape box of the interface
     * @param phases meaning of the phase codes
     * @param surfaceLayer first layer of the electrolyte, at least 1
     */
    public ElectronSupply(LatticeShape shape, PhaseTable phases, int surfaceLayer) {
        this.shape = shape;
        this.phases = phases;
        this.surfaceLayer = surfaceLayer;
        this.depthOfSite = new double[shape.columnCount() * surfaceLayer];
        this.supplyOfColumn = new double[shape.columnCount()];
        this.halfDepth = new double[phases.size()];
        for (int phase = OccupancyView.FIRST_FILM_PHASE; phase < phases.size(); phase++) {
            halfDepth[phase] = shape.spacing_m() / 2 / phases.electronAttenuation_m(phase);
        }
    }

    /** Recomputes the supply of every column; sweeps the films up and down until no path gets shorter. */
    public void refresh(OccupancyView occupancy) {
        Arrays.fill(depthOfSite, Double.POSITIVE_INFINITY);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int site = 0; site < depthOfSite.length; site++) {
                changed |= relax(occupancy, site);
            }
            for (int site = depthOfSite.length - 1; site >= 0; site--) {
                changed |= relax(occupancy, site);
            }
        }
        double bare = phases.electrolyte().bareElectronSupply();
        for (int column = 0; column < supplyOfColumn.length; column++) {
            int above = shape.site(column, surfaceLayer - 1);
            double depth = depthOfSite[above] + halfDepth[occupancy.phase(above)];
            supplyOfColumn[column] = bare * StrictMath.exp(-depth);
        }
    }

    private boolean relax(OccupancyView occupancy, int site) {
        int phase = occupancy.phase(site);
        double best = depthOfSite[site];
        if (phase == OccupancyView.LITHIUM) {
            depthOfSite[site] = 0;
            return best > 0;
        }
        double own = halfDepth[phase];
        best = Math.min(best, through(occupancy, shape.up(site), own));
        best = Math.min(best, through(occupancy, shape.down(site), own));
        for (int direction = 0; direction < 4; direction++) {
            best = Math.min(best, through(occupancy, shape.lateral(site, direction), own));
        }
        boolean shorter = best < depthOfSite[site];
        depthOfSite[site] = best;
        return shorter;
    }

    private double through(OccupancyView occupancy, int neighbour, double own) {
        if (neighbour == LatticeShape.OUTSIDE || neighbour >= depthOfSite.length) {
            return Double.POSITIVE_INFINITY;
        }
        return depthOfSite[neighbour] + halfDepth[occupancy.phase(neighbour)] + own;
    }

    /** Electron supply L of the electrolyte in a column; dimensionless, between 0 and the bare value. */
    public double supply(int column) {
        return supplyOfColumn[column];
    }
}
