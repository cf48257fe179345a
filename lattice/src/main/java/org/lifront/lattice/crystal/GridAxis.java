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

    /** The real cell behind a padded one, or -1 for a wall. */
    int wrapped(int cell) {
        return isPeriodic ? Math.floorMod(cell, cells) : cell < 0 || cell >= cells ? -1 : cell;
    }

    /** Distance between two images of a cell; longer than the padded axis if there are none. */
    int period() {
        return isPeriodic ? cells : padded();
    }

    /** The image of a real cell with the lowest coordinate. */
    int firstImage(int cell) {
        return cell - (isPeriodic ? (cell + ghosts) / cells * cells : 0);
    }
}
