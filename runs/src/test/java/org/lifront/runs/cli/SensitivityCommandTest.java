package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityCommandTest {

    @TempDir
    private Path folder;

    private Invocation sensitivity(String output, String... more) throws IOException {
        Path set = folder.resolve("set.yaml");
        Files.writeString(set, """
                parameters:
                  lithium.contact_resistance: {value: 400 ohm cm2, standard_ln: 0.2}
                  al2o3.transport.exchange_current: {value: 1.5e-6 A/cm2, standard_ln: 0.2}
                  litao3.transport.conductivity: {value: 1e-8 S/cm, standard_ln: 0.2}
                correlation: {}
                """);
        List<String> all = new ArrayList<>(List.of(TinyCells.command(
                "sensitivity", TinyCells.sweep(folder), folder.resolve(output), "--parameters", set.toString())));
        all.addAll(List.of(more));
        return Invocation.of(all.toArray(new String[0]));
    }

    @Test
    void everyParameterOfEveryCellGetsItsEffects() throws IOException {
        Invocation done = sensitivity("out", "--trajectories", "3", "--lattice", "1");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("latp_al2o3_120", "al2o3.transport.exchange_current")
                .doesNotContain("litao3");
        List<String> rows = Files.readAllLines(folder.resolve("out/sensitivity.csv"));
        assertThat(rows).hasSize(1 + 3 * 3);
        assertThat(rows).filteredOn(row -> row.contains("litao3")).allMatch(row -> row.contains(",0.0,0.0,0.0,"));
        assertThat(rows).filteredOn(row -> !row.endsWith(",,,")).hasSize(1 + 3);
        assertThat(folder.resolve("out/figures/sensitivity-bare.svg")).exists();
    }

    @Test
    void aSecondCallAndAnotherNumberOfThreadsGiveTheSame() throws IOException {
        String first = sensitivity("one", "--threads", "1").out();
        assertThat(sensitivity("one", "--threads", "1").out()).isEqualTo(first);
        assertThat(sensitivity("two", "--threads", "2").out()).isEqualTo(first);
    }

    @Test
    void aCycleThatACellDoesNotReachIsRefused() throws IOException {
        Invocation done = sensitivity("bad", "--cycle", "3");
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.errorLines()).singleElement().asString().contains("--cycle: found 3, expected", "1 to 2");
        assertThat(folder.resolve("bad")).doesNotExist();
    }
}
