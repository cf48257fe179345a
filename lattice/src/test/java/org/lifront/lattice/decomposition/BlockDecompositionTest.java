package org.lifront.lattice.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockDecompositionTest {

    private static CellBox periodic(int nx, int ny, int nz) {
        return new CellBox(nx, ny, nz, true, true, true);
    }

    private static BlockDecomposition cut(CellBox box, String counts, int reach) {
        return BlockDecomposition.of(box, BlockCounts.parse(counts), reach);
    }

    /** Cells along an axis from one cell to another, the short way round where the box repeats. */
    private static int distance(int from, int to, int cells, boolean repeats) {
        int straight = Math.abs(from - to);
        return repeats ? Math.min(straight, cells - straight) : straight;
    }

    private static boolean isFar(CellBox box, int[] a, int[] b, int reach) {
        return distance(a[0], b[0], box.nx(), box.periodicX()) > reach
                || distance(a[1], b[1], box.ny(), box.periodicY()) > reach
                || distance(a[2], b[2], box.nz(), box.periodicZ()) > reach;
    }

    private static int[] cell(CellBox box, int number) {
        return new int[] {number % box.nx(), number / box.nx() % box.ny(), number / box.nx() / box.ny()};
    }

    private static int block(BlockDecomposition blocks, int[] cell) {
        return blocks.block(cell[0], cell[1], cell[2]);
    }

    @ParameterizedTest
    @CsvSource({"8,8,8,2x2x2,3,true", "17,6,4,4x2x1,3,true", "16,13,1,4x4,3,true", "17,12,5,4x4,2,false"})
    void whatHappensInABlockCannotBeFeltInAnotherOneOfItsColour(
            int nx, int ny, int nz, String counts, int reach, boolean repeats) {
        CellBox box = new CellBox(nx, ny, nz, repeats, true, repeats);
        BlockDecomposition blocks = cut(box, counts, reach);
        for (int i = 0; i < nx * ny * nz; i++) {
            for (int j = 0; j < nx * ny * nz; j++) {
                int of = block(blocks, cell(box, i));
                int other = block(blocks, cell(box, j));
                if (of != other && blocks.colour(of) == blocks.colour(other)) {
                    assertThat(isFar(box, cell(box, i), cell(box, j), reach)).isTrue();
                }
            }
        }
    }

    @Test
    void everyCellLiesInTheRangesOfItsBlock() {
        CellBox box = new CellBox(19, 8, 7, true, false, true);
        BlockDecomposition blocks = cut(box, "4x2x2", 2);
        int[] cells = new int[blocks.blockCount()];
        for (int i = 0; i < 19 * 8 * 7; i++) {
            int[] cell = cell(box, i);
            int block = block(blocks, cell);
            cells[block]++;
            for (int axis = 0; axis < 3; axis++) {
                assertThat(cell[axis]).isBetween(blocks.from(block, axis), blocks.to(block, axis) - 1);
            }
        }
        for (int block = 0; block < blocks.blockCount(); block++) {
            int x = blocks.to(block, 0) - blocks.from(block, 0);
            int y = blocks.to(block, 1) - blocks.from(block, 1);
            int z = blocks.to(block, 2) - blocks.from(block, 2);
            assertThat(cells[block]).isEqualTo(x * y * z);
            assertThat(x).isBetween(4, 5);
            assertThat(z).isBetween(3, 4);
        }
    }

    @Test
    void neighboursAreMutualAndOfOtherColours() {
        BlockDecomposition blocks = cut(new CellBox(16, 16, 16, true, false, true), "4x4x2", 3);
        for (int block = 0; block < blocks.blockCount(); block++) {
            for (int neighbour : blocks.neighbours(block)) {
                assertThat(blocks.colour(neighbour)).isNotEqualTo(blocks.colour(block));
                assertThat(blocks.neighbours(neighbour)).contains(block);
            }
        }
        assertThat(blocks.neighbours(0)).hasSize(3 * 2 * 2 - 1);
    }

    @Test
    void everyBlockHasOneColour() {
        BlockDecomposition blocks = cut(periodic(16, 16, 16), "4x2x1", 3);
        assertThat(blocks.colourCount()).isEqualTo(4);
        boolean[] seen = new boolean[blocks.blockCount()];
        for (int colour = 0; colour < blocks.colourCount(); colour++) {
            for (int block : blocks.blocksOfColour(colour)) {
                assertThat(seen[block]).isFalse();
                assertThat(blocks.colour(block)).isEqualTo(colour);
                seen[block] = true;
            }
        }
        assertThat(seen).doesNotContain(false);
    }

    @ParameterizedTest
    @CsvSource({
        "128,128,128,3,4x4x4",
        "64,64,64,3,4x4x4",
        "256,256,256,3,8x8x8",
        "16,16,16,4,4x4x4",
        "256,256,1,3,8x8x1",
        "24,24,1,1,6x6x1",
        "4,4,64,4,1x1x16"
    })
    void aGoodCutIsChosen(int nx, int ny, int nz, int reach, String expected) {
        BlockDecomposition blocks = BlockDecomposition.choose(periodic(nx, ny, nz), reach);
        assertThat(blocks.counts()).hasToString(expected);
    }

    @Test
    void cutsLieAtWholeUnits() {
        BlockDecomposition blocks = BlockDecomposition.of(periodic(25, 24, 9), new BlockCounts(4, 2, 1), 3, 3);
        for (int block = 0; block < blocks.blockCount(); block++) {
            assertThat(blocks.from(block, 0) % 3).isZero();
            assertThat(blocks.from(block, 1) % 3).isZero();
        }
    }

    @Test
    void theShareNearCutsCountsBothSidesOfEachCut() {
        assertThat(cut(periodic(16, 16, 16), "2x2x2", 3).shareNearCuts(1))
                .isCloseTo(1 - 0.75 * 0.75 * 0.75, within(1e-15));
        CellBox walls = new CellBox(16, 16, 16, false, false, false);
        assertThat(cut(walls, "2x1x1", 3).shareNearCuts(2)).isCloseTo(0.25, within(1e-15));
        assertThat(cut(walls, "1x1x1", 3).shareNearCuts(2)).isZero();
    }

    @Test
    void aLatticeTooSmallForBlocksIsRefusedInOneSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockDecomposition.choose(periodic(8, 8, 8), 3))
                .withMessage(
                        "a lattice of 8 x 8 x 8 cells is too small to be cut into blocks that can run side by side:"
                                + " at least one edge must hold 4 blocks of 3 cells; use a larger lattice, or run it without"
                                + " blocks");
    }

    @Test
    void blocksThinnerThanTheReachAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut(periodic(16, 11, 16), "4x4x2", 3))
                .withMessage(
                        "found 4x4x2 blocks for a lattice of 16 x 11 x 16 cells: a block would have 2 cells along y,"
                                + " expected at least 3; use fewer blocks or a larger lattice");
    }

    @ParameterizedTest
    @CsvSource({"4,expected numbers", "4x, expected numbers", "0x4, even number", "3x4x1, even number", "axb, numbers"})
    void countsThatAreNoCountsAreRefused(String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockCounts.parse(text))
                .withMessageContaining(expected);
    }
}
