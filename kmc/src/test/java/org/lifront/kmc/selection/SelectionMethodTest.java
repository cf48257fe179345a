package org.lifront.kmc.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionMethodTest {

    @Test
    void methodsAreNamedAsUsersWriteThem() {
        assertThat(SelectionMethod.labels())
                .containsExactly("auto", "linear", "tree", "composition-rejection", "classes");
    }

    @ParameterizedTest
    @EnumSource
    void aMethodMakesASelectorOrSaysThatItHasNone(SelectionMethod method) {
        if (method.hasSelector()) {
            EventSelector selector = method.newSelector(3);
            selector.set(2, 1.5);
            assertThat(selector.total()).isEqualTo(1.5);
        } else {
            assertThatThrownBy(() -> method.newSelector(3))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining(method.label());
        }
    }

    @Test
    void everySelectorHasItsOwnMethod() {
        assertThat(SelectionMethod.LINEAR_SCAN.newSelector(1)).isInstanceOf(LinearScanSelector.class);
        assertThat(SelectionMethod.SUM_TREE.newSelector(1)).isInstanceOf(SumTreeSelector.class);
        assertThat(SelectionMethod.COMPOSITION_REJECTION.newSelector(1))
                .isInstanceOf(CompositionRejectionSelector.class);
    }
}
