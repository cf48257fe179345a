package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ColumnHeightsTest {

    @Test
    void heightsAreSummarised() {
        ColumnHeights heights = ColumnHeights.of(new int[] {0, 3, 1, 0});
        assertThat(heights.columnCount()).isEqualTo(4);
        assertThat(heights.sites(1)).isEqualTo(3);
        assertThat(heights.max()).isEqualTo(3);
        assertThat(heights.mean_sites()).isEqualTo(1);
        assertThat(heights.coverage()).isEqualTo(0.5);
    }

    @Test
    void theMeanDoesNotOverflow() {
        ColumnHeights heights = ColumnHeights.of(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE});
        assertThat(heights.mean_sites()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theArrayIsCopied() {
        int[] sites = {1, 2};
        ColumnHeights heights = ColumnHeights.of(sites);
        sites[0] = 9;
        assertThat(heights.sites(0)).isEqualTo(1);
    }

    @Test
    void negativeHeightsAndNoColumnsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnHeights.of(new int[] {1, -2}))
                .withMessage("a height must not be negative, got -2 at column 1");
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnHeights.of(new int[0]));
    }
}
