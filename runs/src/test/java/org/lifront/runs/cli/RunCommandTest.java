package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.BuildIdentity;

class RunCommandTest {

    @TempDir
    private Path temp;

    @Test
    void aRunEndsWithTheClosingTableAndThePathOfTheReport() throws IOException {
        Invocation run = Invocation.of(TinyCells.command("run", TinyCells.scenario(2), temp.resolve("r")));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Overpotential in V", "cycle 1", "Small-signal resistance", "latp_al2o3_150");
        assertThat(run.out().lines()).last().isEqualTo("report: " + temp.resolve("r/report.html"));
        assertThat(temp.resolve("r/report.html")).content().contains("lifront run", "latp_al2o3_150");
        assertThat(run.errorLines()).first().isEqualTo("simulating 1 cell into " + temp.resolve("r"));
    }

    @Test
    void theClosingTableIsWrittenAsJsonToo() throws IOException {
        Path json = temp.resolve("table.json");
        Invocation.of(TinyCells.command("run", TinyCells.scenario(2), temp.resolve("r"), "--json", json.toString()));
        JsonNode rows = new ObjectMapper().readTree(json.toFile());
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.fieldNames())
                    .toIterable()
                    .containsExactly("cell", "quantity", "cycle", "median", "low", "high", "measured");
            assertThat(row.get("cell").asText()).isEqualTo("latp_al2o3_150");
        });
        assertThat(rows.findValuesAsText("quantity")).contains("overpotential_V", "resistance_ohm");
    }

    @Test
    void theTrajectoryTellsScenarioParametersAndProgram() throws IOException {
        Invocation.of(TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r"), "--set", "seed=42"));
        TrajectoryReader trajectory = TrajectoryReader.open(temp.resolve("r/bare"));
        assertThat(trajectory.header().seed()).isEqualTo(42);
        assertThat(trajectory.header().scenarioText()).contains("seed: 42", "columns: 4");
        assertThat(trajectory.header().revision())
                .isEqualTo(BuildIdentity.current().revision());
        assertThat(trajectory.header().parametersText().lines())
                .allSatisfy(line -> assertThat(line.split("\t")).hasSize(4));
        assertThat(trajectory.frameCount()).isEqualTo(3);
        assertThat(trajectory.machine(0)).hasValueSatisfying(machine -> {
            assertThat(machine.wall_s()).isPositive();
            assertThat(machine.heap_bytes()).isPositive();
            assertThat(machine.eventsPerWall_s()).as("nobody counts them").isNaN();
        });
    }

    @Test
    void anEarlierResultIsKeptUnlessItMayBeOverwritten() throws IOException {
        String[] first = TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r"));
        String[] again = TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r"), "--overwrite");
        Invocation.of(first);
        String digest = TrajectoryDigest.ofDatasets(temp.resolve("r/bare"));

        Invocation refused = Invocation.of(first);
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.errorLines())
                .containsExactly(
                        temp.resolve("r") + ": holds results already; choose another folder or add --overwrite");

        assertThat(Invocation.of(again).code()).isZero();
        assertThat(TrajectoryDigest.ofDatasets(temp.resolve("r/bare"))).isEqualTo(digest);
    }

    @Test
    void aStopBeforeTheFirstCycleExitsAsInterrupted() throws IOException {
        StopRequest stop = new StopRequest();
        stop.raise();
        Invocation run = Invocation.of(stop, TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r")));
        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.errorLines())
                .last()
                .isEqualTo("lifront: interrupted; what was simulated is in " + temp.resolve("r")
                        + ", go on with: lifront resume " + temp.resolve("r"));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aWrongOverrideCreatesNothing() throws IOException {
        Invocation run = Invocation.of(
                TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r"), "--set", "protocol.cycels=3"));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.errorLines()).singleElement().asString().contains("cycels", "did you mean 'cycles'?");
        assertThat(temp.resolve("r")).doesNotExist();
    }

    @Test
    void aMissingScenarioCreatesNothing() {
        Invocation run = Invocation.of(TinyCells.command("run", temp.resolve("none.yaml"), temp.resolve("r")));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.errorLines()).singleElement().asString().contains("none.yaml");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void anUnwritableJsonFileIsToldBeforeTheSimulation() throws IOException {
        Path file = temp.resolve("no/table.json");
        Invocation run = Invocation.of(
                TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r"), "--json", file.toString()));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.exists(temp.resolve("r"))).isFalse();
    }
}
