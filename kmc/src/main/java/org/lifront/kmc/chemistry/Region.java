package org.lifront.kmc.chemistry;

/**
 * A block of unit cells, bounds included.
 *
 * @param fromX first cell along x
 * @param toX last cell along x
 * @param fromY first cell along y
 * @param toY last cell along y
 * @param fromZ first cell along z
 * @param toZ last cell along z
 */
public record Region(int fromX, int toX, int fromY, int toY, int fromZ, int toZ) {

    /** The region of all cells. */
    public static final Region EVERYWHERE =
            new Region(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    /** Whether a cell lies in the region. */
    public boolean contains(int x, int y, int z) {
        return x >= fromX && x <= toX && y >= fromY && y <= toY && z >= fromZ && z <= toZ;
    }
}
