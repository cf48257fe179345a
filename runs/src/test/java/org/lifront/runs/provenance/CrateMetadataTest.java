package org.lifront.runs.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrateMetadataTest {

    @TempDir
    private Path folder;

    private JsonNode graph() throws IOException {
        ResultFolder.claim(folder, false)
                .create("A title", List.of("bare-r1"), "lifront run x.yaml", Clock.systemUTC())
                .close();
        CellRecord cell = new CellRecord("bare-r1", "bare", 7, 300, 12.3, TextHash.of("scenario"), TextHash.of("p"));
        CrateMetadata.write(folder, List.of(cell), Instant.parse("2026-01-02T03:04:05Z"));
        return new ObjectMapper()
                .readTree(Files.readString(folder.resolve(CrateMetadata.FILE)))
                .get("@graph");
    }

    @Test
    void everyEntityThatIsReferredToIsDescribedOnce() throws IOException {
        JsonNode graph = graph();
        Set<String> described = new HashSet<>();
        graph.forEach(
                node -> assertThat(described.add(node.get("@id").asText())).isTrue());
        graph.findValuesAsText("@id").stream()
                .filter(id -> !id.startsWith("https://"))
                .forEach(id -> assertThat(described).contains(id));
    }

    @Test
    void theRootTellsWhatTheSpecificationDemands() throws IOException {
        JsonNode root = graph().get(1);
        assertThat(root.get("@id").asText()).isEqualTo("./");
        assertThat(root.get("name").asText()).isEqualTo("A title");
        assertThat(root.get("datePublished").asText()).isEqualTo("2026-01-02");
        assertThat(root.has("description") && root.has("license")).isTrue();
    }

    /** Of "abc", as in FIPS 180-4. */
    @Test
    void textsAreToldApartBySha256() {
        assertThat(TextHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
