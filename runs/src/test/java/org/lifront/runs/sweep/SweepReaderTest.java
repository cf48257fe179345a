package org.lifront.runs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;
import org.lifront.runs.testing.Damage;

class SweepReaderTest {

    private static final Path SHIPPED = Path.of("sweeps");

    @TempDir
    Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), """
                stack:
                  on_latp: [{material: al2o3, ald_cycles: 150}]
                  on_lithium: [{material: al2o3, ald_cycles: 75}]
                protocol: {cycles: 20}
                """);
    }

    private List<Scenario> cells(String text, String... overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("sweep.yaml"), text);
        return SweepReader.read(file, List.of(overrides)).cells();
    }

    private List<String> labels(String text, String... overrides) throws IOException {
        return cells(text, overrides).stream()
                .map(cell -> cell.specification().name())
                .toList();
    }

    @Test
    void theCycleCountSweepHasSevenCellsOfWhichTheFirstIsBare() {
        SweepDefinition sweep = SweepReader.read(SHIPPED.resolve("ald-cycles.yaml"));
        assertThat(sweep.title()).isEqualTo("ALD cycles of Al2O3 on LATP");
        assertThat(sweep.cells())
                .extracting(cell -> cell.specification().name())
                .containsExactly(
                        "bare",
                        "latp_al2o3_25",
                        "latp_al2o3_50",
                        "latp_al2o3_100",
                        "latp_al2o3_150",
                        "latp_al2o3_200",
                        "latp_al2o3_250");
        assertThat(sweep.cells().get(0).specification())
                .isEqualTo(
                        ScenarioReader.read(Path.of("scenarios/01-bare.yaml")).specification());
    }

    @Test
    void theStrategiesSweepIsTheSixTutorialCells() {
        assertThat(SweepReader.read(SHIPPED.resolve("coating-strategies.yaml")).cells())
                .extracting(cell -> cell.specification().name())
                .containsExactly(
                        "bare",
                        "latp_al2o3_150",
                        "latp_li3po4_175",
                        "bilayer_75_75",
                        "li_side_al2o3_75",
                        "latp_litao3_150");
    }

    @Test
    void severalAxesMakeAGridWhoseLastAxisVariesFastest() throws IOException {
        assertThat(labels("""
                scenario: base.yaml
                vary:
                  stack.on_latp[0].ald_cycles: [50, 150]
                  protocol.temperature: [25 C, 60 C]
                  lattice.columns: [16, [16, 24]]
                """))
                .containsExactly(
                        "bilayer_50_75_temperature_25C_columns_16",
                        "bilayer_50_75_temperature_25C_columns_16_24",
                        "bilayer_50_75_temperature_60C_columns_16",
                        "bilayer_50_75_temperature_60C_columns_16_24",
                        "bilayer_150_75_temperature_25C_columns_16",
                        "bilayer_150_75_temperature_25C_columns_16_24",
                        "bilayer_150_75_temperature_60C_columns_16",
                        "bilayer_150_75_temperature_60C_columns_16_24");
    }

    @Test
    void aGivenLabelIsExtendedByEveryAxis() throws IOException {
        assertThat(labels("""
                cells: [{scenario: base.yaml, set: {cell: mine}}]
                vary: {"stack.on_latp[0].ald_cycles": [50, 150]}
                """)).containsExactly("mine_ald_cycles_50", "mine_ald_cycles_150");
    }

    @Test
    void anOverlayMergesKeyByKeyAndReplacesLists() throws IOException {
        List<Scenario> cells = cells("""
                scenario: base.yaml
                cells:
                  - set: {stack: {on_latp: []}}
                  - set: {cell: warm, protocol: {temperature: 60 C}}
                  - scenario: base.yaml
                """);
        assertThat(cells.get(0).specification().name()).isEqualTo("li_side_al2o3_75");
        assertThat(cells.get(1).specification().protocol().cycles()).isEqualTo(20);
        assertThat(cells.get(1).specification().protocol().temperature_K()).isEqualTo(333.15);
        assertThat(cells.get(2).specification().name()).isEqualTo("bilayer_150_75");
    }

    @Test
    void overridesReachEveryCellAndWinOverTheSweep() throws IOException {
        List<Scenario> cells = cells("""
                scenario: base.yaml
                vary: {protocol.cycles: [30, 40]}
                """, "protocol.cycles=2", "lattice.columns=8");
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.specification().protocol().cycles()).isEqualTo(2);
            assertThat(cell.specification().box().columnsX()).isEqualTo(8);
        });
    }

    @Test
    void theTextOfEachCellReadsBackAsThatCell() throws IOException {
        for (String sweep :
                List.of("ald-cycles.yaml", "coating-strategies.yaml", "tutorials.yaml", "all-strategies.yaml")) {
            for (Scenario cell : SweepReader.read(SHIPPED.resolve(sweep)).cells()) {
                Path file = Files.writeString(folder.resolve("again.yaml"), cell.text());
                assertThat(ScenarioReader.read(file).specification()).isEqualTo(cell.specification());
            }
        }
    }

    @Test
    void anErrorInAScenarioFilePointsThere() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "stack: {}\nseed: one\n");
        assertThatThrownBy(() -> cells("cells: [{scenario: bad.yaml}]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(folder.resolve("bad.yaml")
                        + ":2:7: key 'seed': found 'one', expected a whole number between 0 and 9223372036854775807");
    }

    @Test
    void anEndlessGridIsRefusedBeforeItIsBuilt() {
        String axis = "[" + "1, ".repeat(200) + "1]";
        assertThatThrownBy(
                        () -> cells("scenario: base.yaml\nvary: {seed: " + axis + ", protocol.cycles: " + axis + "}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("the sweep would have 40401 cells, expected at most 10000");
    }

    /** Fixed seed, so this test cannot fail by chance. */
    @Test
    void randomDamageToASweepGivesSuccessOrAWordedRefusalAndNothingElse() throws IOException {
        byte[] original = """
                title: damage me
                scenario: base.yaml
                cells: [{scenario: base.yaml}, {set: {cell: other, protocol: {cycles: 3}}}]
                vary: {stack.on_latp[0].ald_cycles: [10, 20], seed: [1, 2]}
                """.getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(2);
        Path file = folder.resolve("damaged.yaml");
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            Files.write(file, Damage.of(original, random));
            try {
                assertThat(SweepReader.read(file).cells()).isNotEmpty();
            } catch (InvalidInputException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(folder.toString()).doesNotContain("\n", "Exception");
            }
        }
        assertThat(refused).isGreaterThan(100);
    }
}
