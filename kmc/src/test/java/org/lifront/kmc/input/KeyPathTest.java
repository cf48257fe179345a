package org.lifront.kmc.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {

    @Test
    void namesAndItemNumbersAreTheSteps() {
        KeyPath path = KeyPath.parse("stack.on_latp[0].ald_cycles");
        assertThat(path.steps()).containsExactly("stack", "on_latp", "[0]", "ald_cycles");
        assertThat(path.lastName()).isEqualTo("ald_cycles");
        assertThat(KeyPath.parse("columns[1]").lastName()).isEqualTo("columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "a.b.c", "a[0]", "a[0][12].b-c_d"})
    void aPathIsWrittenAsItWasRead(String text) {
        assertThat(KeyPath.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[]", "a[x]", "a[-1]", "a b", "a[1234567]", "a=b"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> KeyPath.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
