package org.lifront.analysis.spectroscopy;

import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Ti3+ as the sites of a box say.
 *
 * @param box the box of an electrode
 * @param surfaceLayer its first layer of electrolyte
 */
record BoxDepths(OccupancyView box, int surfaceLayer) implements TitaniumDepths {

    @Override
    public double[] visibleShares(double decay_m) {
        LatticeShape shape = box.shape();
        double[] shares = new double[shape.columnCount()];
        // Layer by layer, as the sites lie in memory.
        for (int z = surfaceLayer; z < shape.nz(); z++) {
            double weight = TitaniumDepths.weight(z - surfaceLayer, shape.spacing_m(), decay_m);
            int first = shape.site(0, z);
            for (int column = 0; column < shares.length; column++) {
                if (box.isReduced(first + column)) {
                    shares[column] += weight;
                }
            }
        }
        return shares;
    }
}
