package org.lifront.kmc.lithium;

import java.util.Arrays;

/**
 * How the sites of a domain look on a coarser lattice: a coarse site is reduced when at least half of its fine sites are.
 *
 * <p>Sideways a coarse column covers a whole number of fine columns, the nearest to the ratio of the spacings. In depth it
 * holds the fine layers whose centres lie in it, so that depths agree however deep; a coarse layer without such a centre
 * takes the nearest fine one.
 */
final class CoarseImage {

    /** Told about coarse sites that have become reduced. */
    @FunctionalInterface
    interface CellWatch {

        /** @param cell coarse column {@code cellY * cellsX + cellX} @param layer coarse layer below the surface */
        void reduced(int cell, int layer);
    }

    private final int fineX;
    private final int perCellX;
    private final int perCellY;
    private final int cellsX;
    private final int cells;
    private final int[] firstFine;
    private final int[] endFine;
    private final int[] firstCoarse;
    private final int[] endCoarse;
    private final short[] reduced;

    /**
     * @param fineX fine columns along x, a multiple of {@code perCellX}
     * @param fineY fine columns along y, a multiple of {@code perCellY}
     * @param fineLayers fine layers
     * @param perCellX fine columns along x in a coarse one
     * @param perCellY fine columns along y in a coarse one
     * @param ratio coarse over fine spacing
     * @param coarseLayersAvailable coarse layers below the surface
     */
    CoarseImage(
            int fineX, int fineY, int fineLayers, int perCellX, int perCellY, double ratio, int coarseLayersAvailable) {
        this.fineX = fineX;
        this.perCellX = perCellX;
        this.perCellY = perCellY;
        this.cellsX = fineX / perCellX;
        this.cells = cellsX * (fineY / perCellY);
        int layers = Math.min(coarseLayersAvailable, (int) Math.ceil(fineLayers / ratio - 0.5 / ratio));
        this.firstFine = new int[layers];
        this.endFine = new int[layers];
        this.firstCoarse = new int[fineLayers];
        this.endCoarse = new int[fineLayers];
        Arrays.fill(firstCoarse, layers);
        for (int layer = layers - 1; layer >= 0; layer--) {
            firstFine[layer] = Math.min(fineLayers - 1, (int) Math.ceil(layer * ratio - 0.5));
            endFine[layer] =
                    Math.min(fineLayers, Math.max(firstFine[layer] + 1, (int) Math.ceil((layer + 1) * ratio - 0.5)));
            for (int fine = firstFine[layer]; fine < endFine[layer]; fine++) {
                firstCoarse[fine] = layer;
                endCoarse[fine] = Math.max(endCoarse[fine], layer + 1);
            }
        }
        this.reduced = new short[layers * cells];
    }

    /** Coarse columns along x. */
    int cellsX() {
        return cellsX;
    }

    /** Coarse columns. */
    int cells() {
        return cells;
    }

    /** Coarse column of a fine one. */
    int cell(int fineColumn) {
        return fineColumn / fineX / perCellY * cellsX + fineColumn % fineX / perCellX;
    }

    /** Notes that a fine site has become reduced, and tells of coarse sites that have become so by it. */
    void reduce(int fineColumn, int fineLayer, CellWatch watch) {
        int cell = cell(fineColumn);
        for (int layer = firstCoarse[fineLayer]; layer < endCoarse[fineLayer]; layer++) {
            int all = perCellX * perCellY * (endFine[layer] - firstFine[layer]);
            int now = ++reduced[layer * cells + cell];
            if (2 * now >= all && 2 * (now - 1) < all) {
                watch.reduced(cell, layer);
            }
        }
    }
}
