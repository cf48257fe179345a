package org.lifront.kmc.trajectory;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One lattice of a trajectory: a box of unit cells, one state byte a site.
 *
 * <p>State bytes are in dense order: the site {@code basis} of the cell {@code (x, y, z)} has the index
 * {@code ((z * cellsY + y) * cellsX + x) * sitesPerCell + basis}.
 *
 * @param name what it is called, of letters, digits and underscores; its states are the dataset {@code states_<name>}
 * @param cellsX unit cells along x, at least 1
 * @param cellsY unit cells along y, at least 1
 * @param cellsZ unit cells along z, at least 1
 * @param sitesPerCell sites of a unit cell, at least 1
 * @param spacing_m lattice constant in metres, positive; in a simple cubic box the distance of neighbouring sites
 * @param legend label of each state code, index = code, at most 256; a code is the whole state byte, in the
 *     electrodes of a cell its lower four bits
 */
public record TrajectoryLattice(
        String name, int cellsX, int cellsY, int cellsZ, int sitesPerCell, double spacing_m, List<String> legend) {

    /** Largest number of sites of which a frame can be stored: one array of bytes. */
    public static final long MAX_SITES = Integer.MAX_VALUE - 8L;

    private static final int STATES = 256;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,100}");

    /**
     * Copies the legend.
     *
     * @throws IllegalArgumentException if a component is out of its range
     */
    public TrajectoryLattice {
        legend = List.copyOf(legend);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a lattice is named with 1 to 100 of the characters [A-Za-z0-9_], got \"" + name + "\"");
        }
        if (Math.min(Math.min(cellsX, cellsY), Math.min(cellsZ, sitesPerCell)) < 1) {
            throw new IllegalArgumentException("a lattice needs at least one cell each way and one site a cell, got "
                    + cellsX + " x " + cellsY + " x " + cellsZ + " cells of " + sitesPerCell);
        }
        if (!(spacing_m > 0) || Double.isInfinite(spacing_m)) {
            throw new IllegalArgumentException("the spacing must be positive, got " + spacing_m + " m");
        }
        if (legend.size() > STATES) {
            throw new IllegalArgumentException("a state byte has 256 values, got " + legend.size() + " labels");
        }
    }

    /** Number of sites; {@link Long#MAX_VALUE} if it is larger than that. Only {@link #MAX_SITES} can be stored. */
    public long siteCount() {
        long layer = (long) cellsX * cellsY;
        long column = (long) cellsZ * sitesPerCell;
        return Math.multiplyHigh(layer, column) == 0 && layer * column > 0 ? layer * column : Long.MAX_VALUE;
    }

    /** Name of the dataset of its states. */
    String statesName() {
        return "states_" + name;
    }

    /** Extents of the dataset that holds the states of that many frames. */
    int[] extents(int frames) {
        return sitesPerCell == 1
                ? new int[] {frames, cellsZ, cellsY, cellsX}
                : new int[] {frames, cellsZ, cellsY, cellsX, sitesPerCell};
    }
}
