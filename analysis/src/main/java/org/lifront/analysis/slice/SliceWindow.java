package org.lifront.analysis.slice;

import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Which part of a box a slice shows: every column of one row, and the layers around the surface of the electrolyte in which
 * something happens.
 *
 * @param row the row y
 * @param top first layer
 * @param end layer after the last
 */
record SliceWindow(int row, int top, int end) {

    private static final int METAL_LAYERS = 2;
    private static final int LEAST_DEPTH = 32;
    private static final int MOST_DEPTH = 112;
    private static final int MARGIN = 6;

    /** The window for a cell, from its first and its last frame. */
    static SliceWindow of(OccupancyView first, OccupancyView last, int surfaceLayer) {
        LatticeShape shape = first.shape();
        int site = 0;
        while (site < shape.siteCount() - 1 && first.phase(site) == OccupancyView.LITHIUM) {
            site++;
        }
        int top = Math.max(0, shape.layer(site) - METAL_LAYERS);
        int depth = Math.max(LEAST_DEPTH, deepestReduced(last) + 1 - surfaceLayer + MARGIN);
        return new SliceWindow(shape.ny() / 2, top, Math.min(shape.nz(), surfaceLayer + Math.min(MOST_DEPTH, depth)));
    }

    /** Boundaries aside, which reach far below everything else. */
    private static int deepestReduced(OccupancyView box) {
        LatticeShape shape = box.shape();
        int site = shape.siteCount() - 1;
        while (site > 0 && !(box.isReduced(site) && !box.isBoundary(site))) {
            site--;
        }
        return shape.layer(site);
    }

    int layers() {
        return end - top;
    }
}
