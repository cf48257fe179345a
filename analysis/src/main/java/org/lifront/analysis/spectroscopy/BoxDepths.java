package org.lifront.analysis.spectroscopy;

import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Ti3+ as the sites of a box say.
 *
 * @param box the box of an electrode
 * @param surfaceLayer its first layer of electrolyte
 */
record BoxDepths(OccupancyView box, int surfaceLayer) implements TitaniumDepths {

    @Override
    public double visibleShare(int column, double decay_m) {
        double share = 0;
        for (int z = surfaceLayer; z < box.shape().nz(); z++) {
            if (box.isReduced(box.shape().site(column, z))) {
                share += TitaniumDepths.weight(z - surfaceLayer, box.shape().spacing_m(), decay_m);
            }
        }
        return share;
    }
}
