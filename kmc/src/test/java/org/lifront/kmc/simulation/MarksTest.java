package org.lifront.kmc.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void theLastMarkIsTheEndExactly() {
        Marks marks = new Marks(0.7, 3);
        assertThat(marks.pass(0.69)).isTrue();
        assertThat(marks.next()).isEqualTo(0.7);
        assertThat(marks.pass(0.7)).isTrue();
        assertThat(marks.next()).isInfinite();
        assertThat(marks.pass(1)).isFalse();
    }

    @Test
    void marksThatAreSteppedOverCountOnce() {
        Marks marks = new Marks(100, 10);
        assertThat(marks.pass(35)).isTrue();
        assertThat(marks.pass(39)).isFalse();
        assertThat(marks.next()).isEqualTo(40);
    }
}
