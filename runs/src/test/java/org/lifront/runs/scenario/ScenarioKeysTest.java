package org.lifront.runs.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;

/** What is told about keys is what the reader does. */
class ScenarioKeysTest {

    private static final Path REFERENCE = Path.of("../docs/scenario-reference.md");
    private static final String WRITE = "lifront.docs.write";
    private static final String REGENERATE = "mvn -pl lattice,kmc,analysis,runs test -Dtest=ScenarioKeysTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true";
    private static final String HEAD = """
            # Keys of a scenario

            Made from the program: `lifront explain KEY` prints the same. Only `stack` is required. Values carry their unit; any unit of the
            right kind will do. `lifront init FILE` writes a scenario to begin with, `lifront schema` the JSON Schema for editors.
            """;

    private static Scenario read(String text) {
        return ScenarioReader.of(InputDocument.ofText("s.yaml", text));
    }

    static Stream<ScenarioKey> keysWithDefaults() {
        return ScenarioKeys.all().stream().filter(ScenarioKey::hasDefault);
    }

    @ParameterizedTest
    @MethodSource("keysWithDefaults")
    void aDefaultIsWhatCountsWhenTheKeyIsLeftOut(ScenarioKey key) {
        InputNode bare = InputDocument.ofText("s.yaml", "stack: {}\n").root();
        InputNode written = bare.withArgument(key.path() + "=" + key.byDefault());
        assertThat(read(written.toYaml()).specification())
                .isEqualTo(read("stack: {}\n").specification());
    }

    @Test
    void theTemplateIsAScenarioWithAllDefaults() {
        String template = ScenarioTemplate.text("my.yaml");
        assertThat(read(template).specification())
                .isEqualTo(read("stack: {on_latp: [{material: al2o3, ald_cycles: 150}]}\n")
                        .specification());
    }

    @Test
    void theTemplateWithItsCommentsRemovedIsTheSameScenario() {
        String template = ScenarioTemplate.text("my.yaml");
        int body = template.indexOf("\nstack:");
        String bare = template.substring(body)
                .lines()
                .map(line -> line.replaceFirst("^# ", ""))
                .filter(line -> !line.matches("\\s*#.*|\\s*[a-z_]+:") || isSection(line))
                .reduce("", (a, b) -> a + b + "\n");
        assertThat(read(bare).specification()).isEqualTo(read(template).specification());
    }

    private static boolean isSection(String line) {
        return List.of("stack:", "lattice:", "electrode:", "protocol:", "numerics:", "output:", "on_latp:")
                .contains(line.strip());
    }

    @Test
    void theReferenceListsTheKeys() throws IOException {
        String expected = HEAD + ScenarioReference.text();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(REFERENCE, expected);
            return;
        }
        assertThat(Files.readString(REFERENCE))
                .as(REFERENCE + " is stale; write it anew with: " + REGENERATE)
                .isEqualTo(expected);
    }

    @Test
    void theSchemaKnowsEveryKeyOfEveryShippedScenario() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(ScenarioSchema.text());
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            for (Path file : files.toList()) {
                requireKnown(InputDocument.read(file).root(), schema, file.toString());
            }
        }
    }

    private static void requireKnown(InputNode node, JsonNode schema, String where) {
        if (node.isMapping()) {
            node.entries().forEach((key, value) -> {
                assertThat(schema.path("properties").has(key))
                        .as(where + " " + value.path())
                        .isTrue();
                requireKnown(value, schema.path("properties").path(key), where);
            });
        } else if (node.isList() && schema.has("items")) {
            node.list().forEach(item -> requireKnown(item, schema.path("items"), where));
        }
    }
}
