package org.lifront.runs.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.Galvanostatic;
import org.lifront.kmc.cell.Potentiostatic;
import org.lifront.kmc.cell.Stack;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.lattice.decomposition.BlockCounts;
import org.lifront.runs.testing.Damage;

class ScenarioReaderTest {

    private static final Path SHIPPED = Path.of("scenarios");

    @TempDir
    Path folder;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private CellSpecification read(String text) throws IOException {
        return ScenarioReader.read(Files.writeString(folder.resolve("cell.yaml"), text))
                .specification();
    }

    @Test
    void theShippedScenariosAreNumberedFromOneWithoutGaps() throws IOException {
        assertThat(shipped()).isNotEmpty();
        for (int i = 0; i < shipped().size(); i++) {
            assertThat(shipped().get(i).getFileName().toString()).startsWith(String.format("%02d-", i + 1));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "01-bare, bare",
        "02-al2o3-150-on-latp, latp_al2o3_150",
        "03-li3po4-175-on-latp, latp_li3po4_175",
        "04-bilayer-75-75, bilayer_75_75",
        "05-li-side-al2o3-75, li_side_al2o3_75",
        "06-litao3-150-on-latp, latp_litao3_150",
        "07-al2o3-150-at-60C, latp_al2o3_150_60C",
    })
    void shippedScenariosCarryTheCustomaryLabels(String file, String label) {
        assertThat(ScenarioReader.read(SHIPPED.resolve(file + ".yaml"))
                        .specification()
                        .name())
                .isEqualTo(label);
    }

    @Test
    void aScenarioThatNamesOnlyTheStackEqualsTheTutorialThatSpellsOutTheDefaults() throws IOException {
        CellSpecification spelledOut =
                ScenarioReader.read(SHIPPED.resolve("01-bare.yaml")).specification();
        assertThat(read("stack: {}\n")).isEqualTo(spelledOut);
        assertThat(spelledOut.box()).isEqualTo(new Box(24, 24, 1e-9, 1.024e-6, 2));
        assertThat(spelledOut.protocol()).isEqualTo(new CyclingProtocol(0.1, 360, 300, 298.15, 10));
        assertThat(spelledOut.protocol().halfCycle_s()).isEqualTo(3600);
        assertThat(spelledOut.area_m2()).isEqualTo(1e-4);
        assertThat(spelledOut.pelletThickness_m()).isEqualTo(1e-3);
        assertThat(spelledOut.seed()).isEqualTo(1);
        assertThat(spelledOut.fieldAge_s()).isEqualTo(7200);
        assertThat(spelledOut.frameEvery_cycles()).isEqualTo(25);
        assertThat(spelledOut.stack()).isEqualTo(new Stack(List.of(), List.of()));
        assertThat(spelledOut.parameters()).isEqualTo(ParameterSets.shipped());
    }

    @Test
    void aPotentiostatAndRestsAreReadFromTheProtocol() throws IOException {
        CyclingProtocol held = read("""
            stack: {}
            protocol: {drive: potentiostatic, voltage: 300 mV, half_cycle: 30 min, rest: 5 min, cycles: 2}
            """).protocol();
        assertThat(held).isEqualTo(new CyclingProtocol(new Potentiostatic(0.3, 1800), 300, 2, 298.15));
        assertThat(held.period_s()).isEqualTo(2100);
        CyclingProtocol resting = read("stack: {}\nprotocol: {rest: 1 h}\n").protocol();
        assertThat(resting).isEqualTo(new CyclingProtocol(new Galvanostatic(0.1, 360, 10), 3600, 300, 298.15));
    }

    @Test
    void everyKeyReachesTheSpecification() throws IOException {
        CellSpecification cell = read("""
            cell: mine
            stack:
              on_latp: [{material: li3po4, ald_cycles: 10}, {material: al2o3, ald_cycles: 20}]
              on_lithium: [{material: litao3, ald_cycles: 30}]
            lattice: {columns: [8, 16], spacing: 5 angstrom, height: 0.1 um, grains: 1, blocks: 2x4}
            electrode: {area: 50 mm2, pellet_thickness: 800 um}
            protocol: {current_density: 0.2 A/m2, capacity: 20 uAh/cm2, cycles: 7, temperature: 333.15 K, compliance: 5000 mV}
            seed: 42
            numerics: {field_age: 15 min}
            output: {frame_every: 3, frame_cycles: [5, 2, 5]}
            """);
        assertThat(cell.name()).isEqualTo("mine");
        assertThat(cell.stack().onElectrolyte())
                .extracting(film -> film.material().name() + " " + film.aldCycles())
                .containsExactly("li3po4 10", "al2o3 20");
        assertThat(cell.stack().onLithium())
                .extracting(film -> film.material().name() + " " + film.aldCycles())
                .containsExactly("litao3 30");
        assertThat(cell.box()).isEqualTo(new Box(8, 16, 5e-10, 1e-7, 1, Optional.of(new BlockCounts(2, 4, 1))));
        assertThat(cell.area_m2()).isEqualTo(5e-5);
        assertThat(cell.pelletThickness_m()).isEqualTo(8e-4);
        assertThat(cell.protocol()).isEqualTo(new CyclingProtocol(0.2, 720, 7, 333.15, 5));
        assertThat(cell.seed()).isEqualTo(42);
        assertThat(cell.fieldAge_s()).isEqualTo(900);
        assertThat(cell.frameEvery_cycles()).isEqualTo(3);
        assertThat(cell.frameCycles()).containsExactlyInAnyOrder(2, 5);
        assertThat(IntStream.rangeClosed(1, 7).filter(cell::showsFrameAfter)).containsExactly(1, 2, 3, 5, 6, 7);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'{material: al2o3, ald_cycles: 0}', '', bare",
        "'{material: al2o3, ald_cycles: 9}', '{material: al2o3, ald_cycles: 8}', bilayer_9_8",
        "'{material: li3po4, ald_cycles: 9}', '{material: li3po4, ald_cycles: 8}', latp_li3po4_9_li_side_li3po4_8",
        "'{material: al2o3, ald_cycles: 9}, {material: litao3, ald_cycles: 8}', '', latp_al2o3_9_litao3_8",
        "'', '{material: litao3, ald_cycles: 8}', li_side_litao3_8",
    })
    void aLabelIsMadeFromTheStack(String onLatp, String onLithium, String label) throws IOException {
        assertThat(read("stack: {on_latp: [" + onLatp + "], on_lithium: [" + onLithium + "]}")
                        .name())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aRenamedCopyOnRenamedMaterialsDiffersInNothingButNames(Path original) throws IOException {
        String text = Files.readString(original).replaceAll("(?m)^cell:.*", "");
        StringBuilder materials = new StringBuilder("cell: renamed\nmaterials: [");
        for (String name : List.of("al2o3", "li3po4", "litao3")) {
            Files.copy(Path.of("../kmc/materials", name + ".yaml"), folder.resolve("x" + name + ".yaml"));
            materials.append("x").append(name).append(".yaml, ");
            text = text.replace("material: " + name, "material: x" + name);
        }
        CellSpecification renamed = read(materials + "]\n" + text);
        CellSpecification shipped = ScenarioReader.read(original).specification();
        RecursiveComparisonConfiguration withoutNames = RecursiveComparisonConfiguration.builder()
                .withIgnoredFields("name", "parameters.films", "parameters.parameters")
                .withIgnoredFieldsMatchingRegexes("stack\\..*material\\.name")
                .build();
        assertThat(renamed.name()).isEqualTo("renamed");
        assertThat(renamed).usingRecursiveComparison(withoutNames).isEqualTo(shipped);
    }

    @Test
    void aMaterialsFileIsFoundBesideTheScenarioWhateverTheWorkingFolder() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("films"));
        Files.copy(Path.of("../kmc/materials/al2o3.yaml"), inner.resolve("mine.yaml"));
        CellSpecification cell =
                read("materials: [films/mine.yaml]\nstack: {on_latp: [{material: mine, ald_cycles: 3}]}\n");
        assertThat(cell.name()).isEqualTo("latp_mine_3");
        assertThat(cell.stack().thickness_m()).isEqualTo(3 * 1e-10);
    }

    @Test
    void overridesChangeTheScenarioAndItsText() {
        Path bare = SHIPPED.resolve("01-bare.yaml");
        Scenario changed = ScenarioReader.read(
                bare,
                List.of(
                        "protocol.cycles=10",
                        "lattice.columns=[8, 12]",
                        "stack.on_latp=[{material: al2o3, ald_cycles: 25}]",
                        "stack.on_latp[0].ald_cycles=50"));
        assertThat(changed.specification().protocol().cycles()).isEqualTo(10);
        assertThat(changed.specification().box()).isEqualTo(new Box(8, 12, 1e-9, 1.024e-6, 2));
        assertThat(changed.specification().name()).isEqualTo("latp_al2o3_50");
        assertThat(changed.path()).isEqualTo(bare);
        assertThat(changed.text()).contains("cycles: 10\n", "columns: [8, 12]\n", "ald_cycles: 50");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theTextOfAChangedScenarioReadsBackAsTheSameCell(Path file) throws IOException {
        Scenario changed = ScenarioReader.read(file, List.of("protocol.temperature=-5 C", "seed=7"));
        assertThat(read(changed.text())).isEqualTo(changed.specification());
    }

    @Test
    void theTextOfAnUnchangedScenarioIsTheUsersOwn() throws IOException {
        Path bare = SHIPPED.resolve("01-bare.yaml");
        assertThat(ScenarioReader.read(bare).text()).isEqualTo(Files.readString(bare));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "protocol.cycles=ten | --set: key 'protocol.cycles': found 'ten', expected a whole number between 1 and"
                        + " 100000",
                "protocol.cycels=10 | --set: key 'protocol.cycels': unknown key, expected one of 'current_density',"
                        + " 'capacity', 'cycles', 'temperature', 'compliance', 'drive', 'voltage', 'half_cycle',"
                        + " 'rest'; did you mean 'cycles'?",
                "lattice.height=33 | --set: key 'lattice.height': found '33' (no unit), expected a length such as '1"
                        + " nm', between 32 nm and 20 um",
                "lattice.spacing= | --set: key 'lattice.spacing': found nothing, expected a length such as '1 nm',"
                        + " between 0.2 nm and 2 nm",
                "seed | --set: found 'seed', expected an assignment such as 'protocol.cycles=10'",
                "stack.on_latp[0].ald_cycles=5 | --set: key 'stack.on_latp[0].ald_cycles': there is no item [0] in an"
                        + " empty list; set the whole list, 'stack.on_latp=[...]'",
                "cycles=5 | --set: key 'cycles': unknown key, expected one of 'cell', 'materials', 'stack', 'lattice',"
                        + " 'electrode', 'protocol', 'seed', 'replica', 'numerics', 'output'; did you mean"
                        + " 'protocol.cycles'?",
                "materials=[none.yaml] | --set: key 'materials[0]': found 'none.yaml' (no such file), expected the"
                        + " path of a file",
            })
    void aBadOverrideIsReportedAsWhatItIs(String override, String message) {
        assertThatThrownBy(() -> ScenarioReader.read(SHIPPED.resolve("01-bare.yaml"), List.of(override)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    /** Every outcome but success and a worded refusal is a defect; fixed seed, so this test cannot fail by chance. */
    @Test
    void randomDamageToAScenarioGivesSuccessOrAWordedRefusalAndNothingElse() throws IOException {
        List<Path> files = shipped();
        SplittableRandom random = new SplittableRandom(20180430);
        Path file = folder.resolve("damaged.yaml");
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = Damage.of(Files.readAllBytes(files.get(i % files.size())), random);
            Files.write(file, bytes);
            try {
                assertThat(ScenarioReader.read(file).specification()).isNotNull();
            } catch (InvalidInputException e) {
                refused++;
                assertThat(e.getMessage())
                        .as("case %d: %s", i, new String(bytes, StandardCharsets.ISO_8859_1))
                        .startsWith(file.toString())
                        .doesNotContain("\n", "Exception", "null");
            }
        }
        assertThat(refused).isGreaterThan(500);
    }
}
