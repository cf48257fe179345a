package org.lifront.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestEntry() {
        TextTable table = new TextTable(List.of("a", "number"), List.of(false, true));
        table.add(List.of("longer", "1"));
        table.add(List.of("x", "1234567"));
        assertThat(table.text()).isEqualTo("""
                        a        number
                        longer        1
                        x       1234567
                        """);
    }

    @Test
    void noLineEndsWithABlank() {
        TextTable table = new TextTable(List.of("a", "b"), List.of(false, false));
        table.add(List.of("x", ""));
        table.add(List.of("", "y"));
        assertThat(table.text().lines()).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void aTableWithoutRowsHasItsHeadings() {
        assertThat(new TextTable(List.of("a", "b"), List.of(false, false)).text())
                .isEqualTo("a  b\n");
    }
}
