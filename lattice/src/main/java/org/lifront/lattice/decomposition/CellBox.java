package org.lifront.lattice.decomposition;

/**
 * Extent of a lattice in cells.
 *
 * @param nx cells along x, at least 1
 * @param ny cells along y, at least 1
 * @param nz cells along z, at least 1
 * @param periodicX whether the lattice repeats along x
 * @param periodicY whether it repeats along y
 * @param periodicZ whether it repeats along z
 */
public record CellBox(int nx, int ny, int nz, boolean periodicX, boolean periodicY, boolean periodicZ) {

    /** @throws IllegalArgumentException if an edge is not positive */
    public CellBox {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new IllegalArgumentException(
                    "a box needs at least 1 x 1 x 1 cells, got " + nx + " x " + ny + " x " + nz);
        }
    }

    /** Cells along an axis: 0 is x, 1 is y, 2 is z. */
    int cells(int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    /** Whether the lattice repeats along an axis. */
    boolean isPeriodic(int axis) {
        return axis == 0 ? periodicX : axis == 1 ? periodicY : periodicZ;
    }

    @Override
    public String toString() {
        return nx + " x " + ny + " x " + nz;
    }
}
