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

    private static final byte UNKNOWN = -1;

    private final LatticeShape shape;
    private final PhaseTable phases;
    private final int surfaceLayer;
    private final double[] halfDepth;
    private final byte[] phaseOfSite;
    private final CheapestPaths paths;
    private final double[] depthOfColumn;
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
        this.phaseOfSite = new byte[shape.columnCount() * surfaceLayer];
        this.paths = new CheapestPaths(shape, surfaceLayer);
        this.depthOfColumn = new double[shape.columnCount()];
        this.supplyOfColumn = new double[shape.columnCount()];
        this.halfDepth = new double[phases.size()];
        Arrays.fill(phaseOfSite, UNKNOWN);
        Arrays.fill(depthOfColumn, Double.NaN);
        halfDepth[OccupancyView.LITHIUM] = CheapestPaths.SOURCE;
        for (int phase = OccupancyView.FIRST_FILM_PHASE; phase < phases.size(); phase++) {
            halfDepth[phase] = shape.spacing_m() / 2 / phases.electronAttenuation_m(phase);
        }
    }

    /** Brings the supply of every column up to date; only paths through sites whose phase has changed are sought anew. */
    public void refresh(OccupancyView occupancy) {
        for (int site = 0; site < phaseOfSite.length; site++) {
            int phase = occupancy.phase(site);
            if (phase != phaseOfSite[site]) {
                phaseOfSite[site] = (byte) phase;
                paths.change(site, halfDepth[phase]);
            }
        }
        paths.update();
        double bare = phases.electrolyte().bareElectronSupply();
        for (int column = 0; column < supplyOfColumn.length; column++) {
            double depth = depthBelow(shape.site(column, surfaceLayer - 1));
            if (depth != depthOfColumn[column]) {
                depthOfColumn[column] = depth;
                supplyOfColumn[column] = bare * StrictMath.exp(-depth);
            }
        }
    }

    private double depthBelow(int site) {
        double half = halfDepth[phaseOfSite[site]];
        return half == CheapestPaths.SOURCE ? 0 : paths.cost(site) + half;
    }

    /** Electron supply L of the electrolyte in a column; dimensionless, between 0 and the bare value. */
    public double supply(int column) {
        return supplyOfColumn[column];
    }
}
