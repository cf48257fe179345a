package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoarseToFineTest {

    @Test
    void allButTheFirstFewLieBetweenTwoThatCameBefore() {
        assertThat(CoarseToFine.order(9)).containsExactly(0, 8, 4, 2, 6, 1, 3, 5, 7);
    }

    @Test
    void everyIndexOccursOnce() {
        for (int count = 0; count < 40; count++) {
            assertThat(CoarseToFine.order(count))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, count).boxed().toList());
        }
    }
}
