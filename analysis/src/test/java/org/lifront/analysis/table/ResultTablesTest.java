package org.lifront.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {

    private static final List<ResultRow> ROWS = List.of(
            row("bare", Quantity.OVERPOTENTIAL, 1, OptionalDouble.of(0.1), 0.12),
            row("bare", Quantity.OVERPOTENTIAL, 300, OptionalDouble.of(3.5), 3.0, 3.2, 3.4),
            row("bare", Quantity.RESISTANCE, 0, OptionalDouble.of(6000), 12_000),
            row("a, \"b\"", Quantity.OVERPOTENTIAL, 1, OptionalDouble.empty(), 2.5),
            row("a, \"b\"", Quantity.RESISTANCE, 300, OptionalDouble.empty()));

    private static final RowMarks MARKS =
            row -> row.quantity() == Quantity.RESISTANCE && row.cycle() == 0 ? Optional.of("known") : Optional.empty();

    private static ResultRow row(String cell, Quantity q, int cycle, OptionalDouble measured, double... values) {
        return ResultRow.ofReplicas(cell, q, cycle, values, measured);
    }

    @Test
    void aSingleReplicaHasNoRange() {
        assertThat(ROWS.get(0).median()).hasValue(0.12);
        assertThat(ROWS.get(0).low()).isEmpty();
        assertThat(ROWS.get(0).high()).isEmpty();
    }

    @Test
    void replicasGiveMedianAndRange() {
        assertThat(ROWS.get(1).median()).hasValue(3.2);
        assertThat(ROWS.get(1).low()).hasValue(3.0);
        assertThat(ROWS.get(1).high()).hasValue(3.4);
        assertThat(row("x", Quantity.OVERPOTENTIAL, 1, OptionalDouble.empty(), 1, 2)
                        .median())
                .hasValue(1.5);
    }

    @Test
    void jsonIsAnArrayOfObjectsWithExactlyTheSevenKeys() throws Exception {
        JsonNode array = new ObjectMapper().readTree(ResultJson.text(ROWS));
        assertThat(array.isArray()).isTrue();
        assertThat(array).hasSize(5);
        for (JsonNode row : array) {
            assertThat(row.fieldNames())
                    .toIterable()
                    .containsExactly("cell", "quantity", "cycle", "median", "low", "high", "measured");
        }
        assertThat(array.get(0).get("low").isNull()).isTrue();
        assertThat(array.get(3).get("measured").isNull()).isTrue();
        assertThat(array.get(4).get("median").isNull()).isTrue();
        assertThat(array.get(1).get("median").asDouble()).isEqualTo(3.2);
        assertThat(array.get(0).get("quantity").asText()).isEqualTo("overpotential_V");
    }

    @Test
    void csvQuotesLabelsAndLeavesAbsentNumbersEmpty() {
        assertThat(ResultCsv.text(ROWS).lines())
                .containsExactly(
                        "cell,quantity,cycle,median,low,high,measured",
                        "bare,overpotential_V,1,0.12,,,0.1",
                        "bare,overpotential_V,300,3.2,3.0,3.4,3.5",
                        "bare,resistance_ohm,0,12000.0,,,6000.0",
                        "\"a, \"\"b\"\"\",overpotential_V,1,2.5,,,",
                        "\"a, \"\"b\"\"\",resistance_ohm,300,,,,");
    }

    @Test
    void rowTableAlignsSimulatedBesideMeasuredWithRatioAndFootnote() {
        assertThat(RowTable.text(ROWS, MARKS)).isEqualTo("""
                        cell    quantity         cycle    simulated     range                   measured  ratio
                        bare    overpotential_V      1         0.12                                  0.1    1.2
                        bare    overpotential_V    300          3.2  3 to 3.4                        3.5  0.914
                        bare    resistance_ohm       0        12000                                 6000   2[1]
                        a, "b"  overpotential_V      1          2.5            no measured value shipped
                        a, "b"  resistance_ohm     300  not reached            no measured value shipped
                        [1] known
                        """);
    }

    @Test
    void closingTableHasOneLineACell() {
        assertThat(ClosingTable.text(ROWS, MARKS)).isEqualTo("""
                        Overpotential in V: simulated | measured x(simulated/measured); - where no measured value is shipped
                        cell    cycle 1          cycle 300
                        bare    0.12 | 0.1 x1.2  3.2 | 3.5 x0.914
                        a, "b"  2.5 | -

                        Small-signal resistance in kOhm: simulated | measured x(simulated/measured); - where no measured value is shipped
                        cell    before         after cycle 300
                        bare    12 | 6 x2 [1]
                        a, "b"                 - | -
                        [1] known
                        """);
    }

    @Test
    void filesAreReplacedWhole(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("sub/rows.json");
        ResultJson.write(ROWS, file);
        ResultJson.write(ROWS.subList(0, 1), file);
        assertThat(Files.readString(file)).isEqualTo(ResultJson.text(ROWS.subList(0, 1)));
        ResultCsv.write(ROWS, directory.resolve("rows.csv"));
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void numbersKeepThreeSignificantDigits() {
        assertThat(Significant.three(0.098349)).isEqualTo("0.0983");
        assertThat(Significant.three(150)).isEqualTo("150");
        assertThat(Significant.three(123_456)).isEqualTo("123000");
        assertThat(Significant.three(8e6)).isEqualTo("8.00e+06");
        assertThat(Significant.three(-2.5)).isEqualTo("-2.5");
        assertThat(Significant.three(0)).isEqualTo("0");
        assertThat(Significant.three(1.2e-5)).isEqualTo("1.20e-05");
        assertThat(Significant.three(OptionalDouble.empty(), "-")).isEqualTo("-");
    }

    @Test
    void everyQuantityHasAKeyOfItsOwnAndADefinition() {
        assertThat(Quantity.values()).extracting(Quantity::key).doesNotHaveDuplicates();
        for (Quantity quantity : Quantity.values()) {
            assertThat(quantity.definition()).endsWith(".");
            assertThat(quantity.label()).isNotBlank();
            assertThat(quantity.unit()).isNotBlank();
        }
    }
}
