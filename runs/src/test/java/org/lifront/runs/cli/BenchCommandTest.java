package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.runs.execution.StopRequest;

class BenchCommandTest {

    @TempDir
    private Path temp;

    @Test
    void aRowIsMeasuredInAProcessOfItsOwn() throws IOException {
        Path json = temp.resolve("bench.json");
        Invocation bench = Invocation.of("bench", "linear-16-0.1", "--quick", "--json", json.toString());
        assertThat(bench.code()).as(bench.err()).isZero();
        assertThat(bench.errorLines()).first().isEqualTo("measuring linear-16-0.1 (1 of 1)");
        assertThat(bench.out()).startsWith("name").contains("linear-16-0.1");
        JsonNode rows = new ObjectMapper().readTree(json.toFile());
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("name").asText()).isEqualTo("linear-16-0.1");
            assertThat(row.get("sites").asLong()).isEqualTo(4096);
            assertThat(row.get("events_per_s").asDouble()).isPositive();
            assertThat(row.get("bytes_per_site").asDouble()).isBetween(1.0, 48.0);
            assertThat(row.get("windows_events_per_s")).hasSize(5);
            assertThat(row.get("quick").asBoolean()).isTrue();
            assertThat(row.get("acceptance").asDouble()).isBetween(0.5, 0.9);
        });
    }

    @Test
    void blocksReportTheirBias() {
        Invocation row = Invocation.of("bench", "--measure", "linear-128-0.1-sublattice-2t", "--quick");
        assertThat(row.code()).as(row.err()).isZero();
        assertThat(row.out()).contains("\"threads\":2", "\"bias\":", "\"bias_error\":", "\"tolerance\":0.002");
    }

    @Test
    void anUnknownNameGetsTheNearestOne() {
        Invocation bench = Invocation.of("bench", "linear-16-0.2");
        assertThat(bench.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bench.errorLines())
                .singleElement()
                .asString()
                .startsWith("bench: found 'linear-16-0.2', expected one of 'linear-16-0.1'")
                .contains("did you mean 'linear-16-0.1'?");
    }

    @Test
    void aStopEndsTheMeasurement() {
        StopRequest stop = new StopRequest();
        stop.raise();
        Invocation row = Invocation.of(stop, "bench", "--measure", "linear-16-0.1");
        assertThat(row.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(row.out()).isEmpty();
        Invocation bench = Invocation.of(stop, "bench", "linear-16-0.1", "off-16-0.1");
        assertThat(bench.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(bench.errorLines()).containsExactly("measuring linear-16-0.1 (1 of 2)");
    }
}
