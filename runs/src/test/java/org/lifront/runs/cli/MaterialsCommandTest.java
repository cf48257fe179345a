package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialsCommandTest {

    @TempDir
    private Path temp;

    @Test
    void theOverviewNamesEveryShippedMaterial() {
        Invocation list = Invocation.of("materials");
        assertThat(list.code()).isZero();
        assertThat(list.out().lines().map(line -> line.split(" ")[0]))
                .containsExactly("material", "latp", "lithium", "al2o3", "li3po4", "litao3");
    }

    @Test
    void aMaterialIsListedWithValueKindAndSource() {
        Invocation details = Invocation.of("materials", "latp");
        assertThat(details.code()).isZero();
        assertThat(details.out())
                .contains("parameter", "value", "kind", "source", "measured", "10.1021/acsami.8b06366");
        assertThat(details.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void theJsonHoldsWhatTheTableShows() throws IOException {
        Path file = temp.resolve("latp.json");
        assertThat(Invocation.of("materials", "latp", "--json", file.toString()).code())
                .isZero();
        JsonNode latp = new ObjectMapper().readTree(file.toFile());
        assertThat(latp.get("material").asText()).isEqualTo("latp");
        assertThat(latp.get("parameters")).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.get("kind").asText()).isIn("measured", "computed", "fitted", "assumed");
            assertThat(parameter.get("source").asText()).isNotBlank();
            assertThat(parameter.get("value_SI").isNumber()).isTrue();
        });
    }

    @Test
    void theJsonOverviewHoldsOneObjectPerMaterial() throws IOException {
        Path file = temp.resolve("all.json");
        Invocation.of("materials", "--json", file.toString());
        assertThat(new ObjectMapper().readTree(file.toFile())).hasSize(5);
    }
}
