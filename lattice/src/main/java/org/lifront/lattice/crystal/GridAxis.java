package org.lifront.lattice.crystal;

/**
 * One axis of a {@link SiteGrid}.
 *
 * @param cells unit cells, at least 1
 * @param ghosts ghost cells on either side, not negative
 * @param isPeriodic whether ghosts are images; otherwise they are walls
 */
public record GridAxis(int cells, int ghosts, boolean isPeriodic) {

    /** Cells and ghosts together. */
    public int padded() {
        return cells + 2 * ghosts;
    }

    /** By padded coordinate, which counts from the first ghost: that of the real cell, or -1 for a wall. */
    int[] wrapped() {
        int[] wrapped = new int[padded()];
        for (int at = 0; at < wrapped.length; at++) {
            int cell = at - ghosts;
            boolean isReal = cell >= 0 && cell < cells;
            wrapped[at] = isReal ? at : isPeriodic ? Math.floorMod(cell, cells) + ghosts : -1;
        }
        return wrapped;
    }

    /** By padded coordinate: the lowest padded coordinate of the same real cell. */
    int[] firstImages() {
        int[] first = new int[padded()];
        for (int at = 0; at < first.length; at++) {
            first[at] = at % period();
        }
        return first;
    }

    /** Distance between two images of a cell; longer than the padded axis if there are none. */
    int period() {
        return isPeriodic ? cells : padded();
    }
}
