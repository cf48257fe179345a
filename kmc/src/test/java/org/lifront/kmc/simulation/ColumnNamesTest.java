package org.lifront.kmc.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnNamesTest {

    private final ColumnNames names = new ColumnNames();

    @Test
    void onlyLettersDigitsAndUnderscoresAreLeft() {
        assertThat(names.of("rate_hop (Ti4Li, Ti3 on contact)", "perS"))
                .isEqualTo("rate_hop_Ti4Li_Ti3_on_contact_perS");
        assertThat(names.of("events_\u00e9tape", "")).isEqualTo("events_tape");
    }

    @Test
    void namesThatWouldBeAlikeAreNumbered() {
        assertThat(names.of("events_a b", "")).isEqualTo("events_a_b");
        assertThat(names.of("events_a-b", "")).isEqualTo("events_a_b_2");
        assertThat(names.of("events_a+b", "")).isEqualTo("events_a_b_3");
    }

    @Test
    void longNamesAreCut() {
        assertThat(names.of("x".repeat(500), "s")).hasSize(102);
        assertThat(names.of("x".repeat(500), "s")).hasSize(104);
    }
}
