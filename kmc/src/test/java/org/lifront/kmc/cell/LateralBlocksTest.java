package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.testbed.Materials;
import org.lifront.lattice.decomposition.BlockCounts;
import org.lifront.lattice.decomposition.BlockDecomposition;

class LateralBlocksTest {

    private static BlockDecomposition cut(double spacing_m, FilmMaterial film, String counts) {
        Stack stack = new Stack(List.of(new FilmSpecification(film, 10)), List.of());
        return LateralBlocks.of(new Box(26, 24, spacing_m, 48e-9, 1), stack, BlockCounts.parse(counts));
    }

    @Test
    void cutsRunBetweenCrackPatches() {
        // Patches of 1 nm are three sites of 0.33 nm wide.
        BlockDecomposition blocks = cut(0.33e-9, Materials.phosphate(), "4x2");
        for (int block = 0; block < blocks.blockCount(); block++) {
            assertThat(blocks.from(block, 0) % 3).isZero();
            assertThat(blocks.from(block, 1) % 3).isZero();
        }
    }

    @Test
    void cutsRunBetweenCubes() {
        BlockDecomposition blocks = cut(0.5e-9, Materials.phosphate(), "4x2");
        for (int block = 0; block < blocks.blockCount(); block++) {
            assertThat(blocks.from(block, 0) % 2).isZero();
            assertThat(blocks.from(block, 1) % 2).isZero();
        }
    }

    @Test
    void blocksAreWiderThanAnEventReaches() {
        assertThat(cut(1e-9, Materials.alumina(), "4x8").blockCount()).isEqualTo(32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut(0.33e-9, Materials.phosphate(), "8x2"))
                .withMessageContaining("a block would have 3 cells along x, expected at least 5");
    }

    @Test
    void columnsAreNotCut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut(1e-9, Materials.alumina(), "4x4x2"))
                .withMessageContaining("columns cannot be cut");
    }
}
