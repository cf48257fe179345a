package org.lifront.kmc.lithium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reduced sites of a fine lattice as sites of a coarse one. */
class CoarseImageTest {

    private final List<String> reduced = new ArrayList<>();

    private void note(int cell, int layer) {
        reduced.add(cell + "@" + layer);
    }

    @Test
    void aCoarseSiteIsReducedWithTheHalfOfItsFineSites() {
        CoarseImage image = new CoarseImage(4, 4, 8, 2, 2, 2, 100);
        for (int column : new int[] {0, 1, 4}) {
            image.reduce(column, 2, this::note);
        }
        assertThat(reduced).isEmpty();
        image.reduce(0, 3, this::note);
        assertThat(reduced).containsExactly("0@1");
        image.reduce(1, 3, this::note);
        assertThat(reduced).hasSize(1);
    }

    @Test
    void columnsBelongToTheCellAboveThem() {
        CoarseImage image = new CoarseImage(4, 6, 8, 2, 2, 2, 100);
        assertThat(image.cells()).isEqualTo(6);
        assertThat(image.cell(0)).isZero();
        assertThat(image.cell(3)).isEqualTo(1);
        assertThat(image.cell(4)).isZero();
        assertThat(image.cell(8)).isEqualTo(2);
        assertThat(image.cell(23)).isEqualTo(5);
    }

    /** Coarse over fine spacing: 1 nm, 0.5 nm and 0.7 nm over 0.504 nm, and equal ones. */
    @ParameterizedTest
    @ValueSource(doubles = {1 / 0.5036, 0.5 / 0.5036, 0.7 / 0.5036, 1})
    void everyCoarseLayerDownToTheEndOfTheFineOnesIsShown(double ratio) {
        int perCell = Math.max(1, (int) Math.round(ratio));
        CoarseImage image = new CoarseImage(perCell, perCell, 128, perCell, perCell, ratio, 1000);
        for (int layer = 0; layer < 128; layer++) {
            for (int column = 0; column < perCell * perCell; column++) {
                image.reduce(column, layer, this::note);
            }
        }
        int deepest = (int) Math.ceil(127.5 / ratio) - 1;
        assertThat(reduced).hasSize(deepest + 1).doesNotHaveDuplicates();
        assertThat(reduced.get(deepest)).isEqualTo("0@" + deepest);
    }

    @Test
    void whatLiesBelowTheCoarseBoxIsNotShown() {
        CoarseImage image = new CoarseImage(2, 2, 8, 2, 2, 2, 2);
        for (int column = 0; column < 4; column++) {
            image.reduce(column, 3, this::note);
            image.reduce(column, 4, this::note);
        }
        assertThat(reduced).containsExactly("0@1");
    }
}
