package org.lifront.lattice.decomposition;

import java.util.Arrays;

/**
 * A box of cells cut into rectangular blocks of nearly equal size, coloured like a chessboard along every axis that is
 * cut: 2, 4 or 8 colours. Two blocks of one colour always have a block of another colour between them, and no block is
 * thinner than the reach, so that what happens in one of them cannot be felt in the other (synchronous sublattices:
 * Shim and Amar 2005, DOI 10.1103/PhysRevB.71.125432).
 *
 * <p>Blocks are numbered {@code (bz * countY + by) * countX + bx}; colour is {@code bx % 2 + 2 (by % 2) + 4 (bz % 2)}
 * with the axes that are not cut left out.
 */
public final class BlockDecomposition {

    private final CellBox box;
    private final BlockCounts counts;
    private final int[][] starts = new int[3][];
    private final int[][] blockOfCell = new int[3][];
    private final int[][] blocksOfColour;
    private final int[][] neighbours;

    private BlockDecomposition(CellBox box, BlockCounts counts, int unit) {
        this.box = box;
        this.counts = counts;
        for (int axis = 0; axis < 3; axis++) {
            starts[axis] = cuts(box.cells(axis), counts.along(axis), unit);
            blockOfCell[axis] = new int[box.cells(axis)];
            for (int block = 0; block < counts.along(axis); block++) {
                Arrays.fill(blockOfCell[axis], starts[axis][block], starts[axis][block + 1], block);
            }
        }
        this.blocksOfColour = new int[counts.colours()][];
        for (int colour = 0; colour < blocksOfColour.length; colour++) {
            blocksOfColour[colour] = findBlocks(colour);
        }
        this.neighbours = new int[counts.total()][];
        for (int block = 0; block < neighbours.length; block++) {
            neighbours[block] = findNeighbours(block);
        }
    }

    /**
     * Cuts a box as told.
     *
     * @param box the lattice
     * @param counts blocks along each axis
     * @param reach how many cells the changes made by one event and the sites that another one looks at reach together
     * @param unit cuts along x, y and z lie at multiples of so many cells only, at least 1
     * @throws IllegalArgumentException if a block would be thinner than the reach, with a sentence for the user
     */
    public static BlockDecomposition of(CellBox box, BlockCounts counts, int reach, int unit) {
        for (int axis = 0; axis < 3; axis++) {
            int count = counts.along(axis);
            // The thinnest block: whole units, the last block may lack the rest of a unit that does not fit the box.
            int thinnest = thinnest(box.cells(axis), count, unit);
            if (count > 1 && thinnest < Math.max(1, reach)) {
                throw new IllegalArgumentException("found " + counts + " blocks for a lattice of " + box
                        + " cells: a block would have " + thinnest + " cells along " + "xyz".charAt(axis)
                        + ", expected at least " + Math.max(1, reach) + "; use fewer blocks or a larger lattice");
            }
        }
        return new BlockDecomposition(box, counts, unit);
    }

    /** Cuts a box anywhere; see {@link #of(CellBox, BlockCounts, int, int)}. */
    public static BlockDecomposition of(CellBox box, BlockCounts counts, int reach) {
        return of(box, counts, reach, 1);
    }

    /**
     * Cuts a box into blocks with edges of 16 to 32 cells where that gives at least eight blocks of a colour, and
     * smaller ones otherwise.
     *
     * @throws IllegalArgumentException if no two blocks could have the same colour, with a sentence for the user
     */
    public static BlockDecomposition choose(CellBox box, int reach) {
        return choose(box, reach, 1);
    }

    /** As {@link #choose(CellBox, int)}, with cuts at multiples of a unit of cells only. */
    public static BlockDecomposition choose(CellBox box, int reach, int unit) {
        return of(box, BlockChoice.of(box, Math.max(1, reach), unit), reach, unit);
    }

    private static int[] cuts(int cells, int count, int unit) {
        int[] starts = new int[count + 1];
        long units = (cells + unit - 1) / unit;
        for (int block = 0; block < count; block++) {
            starts[block] = (int) (units * block / count) * unit;
        }
        starts[count] = cells;
        return starts;
    }

    private static int thinnest(int cells, int count, int unit) {
        int[] starts = cuts(cells, count, unit);
        int thinnest = Integer.MAX_VALUE;
        for (int block = 0; block < count; block++) {
            thinnest = Math.min(thinnest, starts[block + 1] - starts[block]);
        }
        return thinnest;
    }

    private int[] findBlocks(int colour) {
        int[] found = new int[counts.total()];
        int size = 0;
        for (int block = 0; block < counts.total(); block++) {
            if (colour(block) == colour) {
                found[size++] = block;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int[] findNeighbours(int block) {
        boolean[] beside = new boolean[counts.total()];
        for (int dz = -1; dz <= 1; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int x = shifted(0, along(block, 0), dx);
                    int y = shifted(1, along(block, 1), dy);
                    int z = shifted(2, along(block, 2), dz);
                    if (x >= 0 && y >= 0 && z >= 0) {
                        beside[number(x, y, z)] = true;
                    }
                }
            }
        }
        beside[block] = false;
        int[] found = new int[beside.length];
        int size = 0;
        for (int other = 0; other < beside.length; other++) {
            if (beside[other]) {
                found[size++] = other;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Position of the next block along an axis; -1 beyond a wall. */
    private int shifted(int axis, int position, int by) {
        int count = counts.along(axis);
        int moved = position + by;
        return box.isPeriodic(axis) ? Math.floorMod(moved, count) : moved < count ? moved : -1;
    }

    private int number(int bx, int by, int bz) {
        return (bz * counts.y() + by) * counts.x() + bx;
    }

    private int along(int block, int axis) {
        return switch (axis) {
            case 0 -> block % counts.x();
            case 1 -> block / counts.x() % counts.y();
            default -> block / (counts.x() * counts.y());
        };
    }

    /** The lattice. */
    public CellBox box() {
        return box;
    }

    /** Blocks along each axis. */
    public BlockCounts counts() {
        return counts;
    }

    /** Number of blocks. */
    public int blockCount() {
        return counts.total();
    }

    /** Number of colours: 1, 2, 4 or 8. */
    public int colourCount() {
        return blocksOfColour.length;
    }

    /** Colour of a block, from 0. */
    public int colour(int block) {
        int colour = 0;
        int bit = 1;
        for (int axis = 0; axis < 3; axis++) {
            if (counts.along(axis) > 1) {
                colour += bit * (along(block, axis) % 2);
                bit *= 2;
            }
        }
        return colour;
    }

    /** The blocks of a colour in ascending order. */
    public int[] blocksOfColour(int colour) {
        return blocksOfColour[colour].clone();
    }

    /** The blocks that touch a block in a face, an edge or a corner, in ascending order. */
    public int[] neighbours(int block) {
        return neighbours[block].clone();
    }

    /** Whether a cell lies in the box. */
    public boolean contains(int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < box.nx() && y < box.ny() && z < box.nz();
    }

    /** The block of a cell in the box. */
    public int block(int x, int y, int z) {
        return number(blockOfCell[0][x], blockOfCell[1][y], blockOfCell[2][z]);
    }

    /** First cell of a block along an axis: 0 is x, 1 is y, 2 is z. */
    public int from(int block, int axis) {
        return starts[axis][along(block, axis)];
    }

    /** The cell after the last one of a block along an axis. */
    public int to(int block, int axis) {
        return starts[axis][along(block, axis) + 1];
    }

    /** Share of the cells that lie within a number of cells of a cut, 0 to 1. */
    public double shareNearCuts(int reach) {
        double inside = 1;
        for (int axis = 0; axis < 3; axis++) {
            int count = counts.along(axis);
            if (count > 1) {
                int cuts = box.isPeriodic(axis) ? count : count - 1;
                inside *= Math.max(0, 1 - 2.0 * reach * cuts / box.cells(axis));
            }
        }
        return 1 - inside;
    }
}
