package org.lifront.kmc.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.input.InvalidInputException;

class UserMaterialsTest {

    private final ParameterSet shipped = ParameterSets.shipped();

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aUsersFileAddsACoating() throws IOException {
        Path file = file("lipon.yaml", """
                name: LiPON
                formula: Li2.9PO3.3N0.5
                description: sputtered
                transport:
                  conductivity: {value: 2e-6 S/cm, kind: measured, source: "my notebook"}
                  activation: {value: 0.55 eV, kind: measured, source: "my notebook"}
                electron_attenuation: {value: 0.3 nm, kind: assumed, source: "assumed: blocks"}
                growth:
                  per_cycle: {value: 0.08 nm, kind: measured, source: "my notebook"}
                  roughness: {value: 0, kind: assumed, source: "assumed: flat"}
                  correlation_length: {value: 2 nm, kind: assumed, source: "assumed"}
                  pinhole_decay: {value: 0.4 nm, kind: assumed, source: "assumed"}
                permittivity: {value: 8, kind: assumed, source: "assumed"}
                """.replace("{value: 0,", "{value: 0 nm^0.5,"));
        ParameterSet set = ParameterSets.withFiles(List.of(file));
        assertThat(set.films().keySet()).containsExactly("al2o3", "li3po4", "litao3", "lipon");
        assertThat(set.films().get("lipon").transport()).isEqualTo(new OhmicTransport(2e-4, 0.55));
        assertThat(set.films().get("al2o3")).isEqualTo(shipped.films().get("al2o3"));
        assertThat(set.parameters())
                .contains(new Parameter(
                        "lipon.transport.conductivity",
                        2e-4,
                        "2e-6 S/cm",
                        ParameterKind.MEASURED,
                        "my notebook (user file lipon.yaml)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"al2o3", "li3po4", "litao3"})
    void aRenamedCopyDiffersInNothingButNames(String name) throws IOException {
        Path copy = file("something_else.yaml", MaterialFile.shippedText(name + ".yaml"));
        FilmMaterial original = shipped.films().get(name);
        FilmMaterial renamed = ParameterSets.withFiles(List.of(copy)).films().get("something_else");
        assertThat(renamed.name()).isEqualTo("something_else");
        assertThat(renamed).usingRecursiveComparison().ignoringFields("name").isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"al2o3", "latp", "lithium"})
    void aUsersFileReplacesTheShippedMaterialOfThatNameAndSaysSo(String name) throws IOException {
        Path copy = file(name + ".yaml", MaterialFile.shippedText(name + ".yaml"));
        MaterialLibrary library = ParameterSets.library(List.of(copy));
        assertThat(library.parameters().films()).isEqualTo(shipped.films());
        assertThat(library.parameters().electrolyte()).isEqualTo(shipped.electrolyte());
        assertThat(library.parameters().contact()).isEqualTo(shipped.contact());
        assertThat(library.parameters().parameters())
                .allSatisfy(p -> assertThat(p.source().endsWith(" (user file " + name + ".yaml)"))
                        .isEqualTo(p.key().startsWith(name + ".")));
        assertThat(library.sheets())
                .filteredOn(sheet -> !sheet.origin().equals("shipped"))
                .extracting(MaterialSheet::identifier)
                .containsExactly(name);
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Path first = file("mine.yaml", MaterialFile.shippedText("al2o3.yaml"));
        Path second =
                Files.copy(first, Files.createDirectory(folder.resolve("b")).resolve("mine.yaml"));
        assertThatThrownBy(() -> ParameterSets.withFiles(List.of(first, second)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(second + ": a material 'mine' is already given by " + first);
    }

    @Test
    void aFileNameThatIsNoIdentifierIsRefused() throws IOException {
        Path file = file("My Film.yaml", MaterialFile.shippedText("al2o3.yaml"));
        assertThatThrownBy(() -> ParameterSets.withFiles(List.of(file)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        file + ": found the file name 'My Film.yaml', expected a material's identifier in lower-case"
                                + " letters, digits and '_', such as 'my_film.yaml'");
    }

    @Test
    void aFilmThatBothLithiatesAndCracksIsRefused() throws IOException {
        String cracking = MaterialFile.shippedText("li3po4.yaml");
        cracking = cracking.substring(cracking.indexOf("\ncracking:"));
        Path both = file("both.yaml", MaterialFile.shippedText("al2o3.yaml") + cracking);
        assertThatThrownBy(() -> ParameterSets.withFiles(List.of(both)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(both + ":51:3: key 'cracking': expected either 'lithiation' or 'cracking',"
                        + " the file has both");
    }

    /** Each case replaces one piece of the shipped alumina. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.1159 V/nm | 0.111 nm | film.yaml:13:24: key 'transport.field_scale.value': found '0.111 nm' (a length),"
                        + " expected a field such as '0.1 V/nm', between 0.001 V/nm and 10 V/nm",
                "0.1159 V/nm | -1 V/nm | film.yaml:13:24: key 'transport.field_scale.value': found '-1 V/nm', expected a field"
                        + " such as '0.1 V/nm', between 0.001 V/nm and 10 V/nm",
                "nm^0.5, kind: assumed | nm^0.5, kind: guessed | film.yaml:22:41: key 'growth.roughness.kind': found"
                        + " 'guessed', expected one of 'measured', 'computed', 'fitted', 'assumed'",
                "nm^0.5, kind: assumed | nm^0.5, kind: asumed | film.yaml:22:41: key 'growth.roughness.kind': found"
                        + " 'asumed', expected one of 'measured', 'computed', 'fitted', 'assumed'; did you mean 'assumed'?",
                "source: \"assumed: the usual grain of smooth amorphous ALD films\" | source: \"  \" | film.yaml:23:60: key"
                        + " 'growth.correlation_length.source': found an empty text, expected a text",
                "2 nm, kind: assumed, source: \"assumed: the usual grain of smooth amorphous ALD films\" | 2 nm, kind: assumed |"
                        + " film.yaml:23:23: key 'growth.correlation_length': the required key 'source' is missing",
                "pinhole_decay: {value | pinhole_decai: {value | film.yaml:24:3: key 'growth.pinhole_decai': unknown key,"
                        + " expected one of 'per_cycle', 'roughness', 'correlation_length', 'pinhole_decay'; did you mean"
                        + " 'pinhole_decay'?",
                "lateral_weight: {value: 0.25 | lateral_weight: {value: 1.5 | film.yaml:35:27: key"
                        + " 'lithiation.lateral_weight.value': found '1.5', expected a number such as '0.5', between 0 and 1",
                "formula: Al2O3 | formla: Al2O3 | film.yaml:8:1: key 'formla': unknown key, expected one of 'name',"
                        + " 'formula', 'description', 'transport', 'electron_attenuation', 'growth', 'lithiation',"
                        + " 'cracking', 'rupture', 'permittivity'; did you mean 'formula'?",
                "exchange_current: | `resistivity: {value: 1 ohm m, kind: assumed, source: x}\n  exchange_current:` |"
                        + " film.yaml:13:3: key 'transport': expected exactly one of 'conductivity', 'resistivity', or"
                        + " 'field_scale' with 'exchange_current'",
                "electron_attenuation: {value: 0.2 nm, kind: assumed, | electron_attenuation: 0.2 nm #|"
                        + " film.yaml:18:23: key 'electron_attenuation': found '0.2 nm', expected a mapping with the keys"
                        + " 'value', 'kind', 'source'",
            })
    void aMalformedMaterialIsNamedExactly(String from, String to, String message) throws IOException {
        String text = MaterialFile.shippedText("al2o3.yaml");
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Path file = file("film.yaml", text.substring(0, at) + to + text.substring(at + from.length()));
        assertThatThrownBy(() -> ParameterSets.withFiles(List.of(file)))
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> e.getMessage().replace(folder + "/", ""))
                .isEqualTo(message);
    }

    /** Fixed seed, so this test cannot fail by chance. */
    @Test
    void randomDamageToAMaterialGivesSuccessOrAWordedRefusalAndNothingElse() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        byte[] original = MaterialFile.shippedText("al2o3.yaml")
                .replaceAll("(?m)^\\s*#.*$|source: \".*\"", "source: x")
                .replaceAll("(?m)^source: x$", "")
                .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("damaged.yaml");
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = original.clone();
            for (int wounds = random.nextInt(1, 4); wounds > 0; wounds--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(i % 2 == 0 ? 128 : 256);
            }
            Files.write(file, bytes);
            try {
                assertThat(ParameterSets.withFiles(List.of(file)).films()).containsKey("damaged");
            } catch (InvalidInputException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n", "Exception");
            }
        }
        assertThat(refused).isBetween(200, 999);
    }
}
