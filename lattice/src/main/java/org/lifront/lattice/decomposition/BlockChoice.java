package org.lifront.lattice.decomposition;

/**
 * Chooses how to cut a box when the user does not say: blocks with edges of about 32 cells, smaller ones where there
 * would be fewer than eight of a colour to share among threads, never smaller than the reach.
 */
final class BlockChoice {

    private static final int[] EDGES = {32, 24, 16, 12, 8, 6, 4, 3, 2, 1};
    private static final int ENOUGH_PER_COLOUR = 8;

    private BlockChoice() {}

    static BlockCounts of(CellBox box, int reach, int unit) {
        BlockCounts best = new BlockCounts(1, 1, 1);
        for (int edge : EDGES) {
            if (perColour(best) < ENOUGH_PER_COLOUR && edge >= reach) {
                best = better(best, cut(box, edge, unit));
            }
        }
        best = perColour(best) < 2 ? better(best, cut(box, reach, unit)) : best;
        if (perColour(best) < 2) {
            throw new IllegalArgumentException("a lattice of " + box + " cells is too small to be cut into blocks that"
                    + " can run side by side: at least one edge must hold 4 blocks of " + atLeast(reach, unit)
                    + " cells; use a larger lattice, or run it without blocks");
        }
        return best;
    }

    private static int atLeast(int reach, int unit) {
        return Math.max(1, (reach + unit - 1) / unit) * unit;
    }

    private static BlockCounts better(BlockCounts best, BlockCounts other) {
        return perColour(other) > perColour(best) ? other : best;
    }

    private static int perColour(BlockCounts counts) {
        return counts.total() / counts.colours();
    }

    private static BlockCounts cut(CellBox box, int edge, int unit) {
        int least = atLeast(edge, unit);
        return new BlockCounts(even(box.nx() / least), even(box.ny() / least), even(box.nz() / least));
    }

    private static int even(int count) {
        return count < 2 ? 1 : count - count % 2;
    }
}
