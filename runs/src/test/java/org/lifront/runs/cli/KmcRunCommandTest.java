package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.trajectory.MachineReadings;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.rules.ShippedModels;

class KmcRunCommandTest {

    private static final Path MODELS = Path.of("models");
    private static final String SHORT = "run={events: 2000, samples: 4, frames: 2}";

    @TempDir
    private Path temp;

    private Path folder(String name) {
        return temp.resolve(name);
    }

    private Invocation run(String model, String folder, String... more) {
        return Invocation.of(arguments(model, folder, more));
    }

    private String[] arguments(String model, String folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "kmc",
                "run",
                MODELS.resolve(model + ".yaml").toString(),
                "-o",
                folder(folder).toString(),
                "--set",
                SHORT));
        arguments.addAll(List.of(more));
        return arguments.toArray(new String[0]);
    }

    static List<String> models() {
        return ShippedModels.NAMES;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyShippedModelRunsFromTheCommandLineToTheTrajectory(String model) {
        Invocation run = run(model, "r");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("all events have happened", "2000 in ", "bytes per site", "acceptance");
        String label = label(model);
        assertThat(run.out().lines())
                .last()
                .isEqualTo("trajectory: " + folder("r").resolve(label));
        assertThat(ResultFolder.recordedCells(folder("r"))).containsExactly(label);
        TrajectoryReader trajectory = TrajectoryReader.open(folder("r").resolve(label));
        assertThat(trajectory.series("events")).containsExactly(0, 500, 1000, 1500, 2000);
        assertThat(trajectory.frameCount()).isEqualTo(3);
        assertThat(trajectory.header().lattices())
                .singleElement()
                .satisfies(lattice -> assertThat(lattice.name()).isEqualTo("sites"));
        assertThat(trajectory.header().scenarioText()).contains("events: 2000");
    }

    private static String label(String model) {
        return ShippedModels.read(model, List.of()).chemistry().name();
    }

    @Test
    void statesAreIndicesOfTheSpecies() {
        run("03-erbium", "r");
        TrajectoryReader trajectory = TrajectoryReader.open(folder("r").resolve("erbium"));
        assertThat(trajectory.header().lattices().get(0).legend()).containsExactly("Er", "vacancy", "H");
        assertThat(trajectory.header().unitCell()).isPresent();
        byte[] states = trajectory.states(2, "sites");
        long[] sites = new long[3];
        for (byte state : states) {
            sites[state]++;
        }
        assertThat(sites[0]).isEqualTo(4000);
        double[] onTet = trajectory.series("sites_tet_H");
        double[] onOct = trajectory.series("sites_oct_H");
        assertThat(sites[2]).isEqualTo((long) (onTet[4] + onOct[4]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-linear", "06-co-oxidation"})
    void theSameSeedGivesTheSameTrajectoryWhateverTheNumberOfThreads(String model) {
        String[] small = {"--set", "lattice.cells=24"};
        run(model, "a", small);
        run(model, "b", small);
        run(model, "c", "--set", "lattice.cells=24", "--set", "run.seed=2");
        run(model, "one", "--set", "lattice.cells=24", "--threads", "1", "--tolerance", "1%");
        run(model, "two", "--set", "lattice.cells=24", "--threads", "2", "--tolerance", "1%");
        assertThat(digest("b", model)).isEqualTo(digest("a", model));
        assertThat(wall_s("b", model)).isNotEqualTo(wall_s("a", model));
        assertThat(digest("c", model)).isNotEqualTo(digest("a", model));
        assertThat(digest("two", model)).isEqualTo(digest("one", model)).isNotEqualTo(digest("a", model));
    }

    private double wall_s(String folder, String model) {
        TrajectoryReader trajectory = TrajectoryReader.open(folder(folder).resolve(label(model)));
        return trajectory.machine(0).orElseThrow().wall_s();
    }

    private String digest(String folder, String model) {
        return TrajectoryDigest.ofDatasets(folder(folder).resolve(label(model)));
    }

    @Test
    void everySegmentTellsWhatTheMachineWasLike() {
        run("01-linear", "r", "--set", "run={events: 20000, samples: 4, frames: 8}");
        TrajectoryReader trajectory = TrajectoryReader.open(folder("r").resolve(label("01-linear")));
        List<MachineReadings> machine = IntStream.range(0, 3)
                .mapToObj(segment -> trajectory.machine(segment).orElseThrow())
                .toList();
        // Nine frames lie four in a segment; the first is from before any event.
        assertThat(trajectory.segments()).hasSize(3);
        assertThat(machine).allSatisfy(readings -> {
            assertThat(readings.eventsPerWall_s()).isPositive();
            assertThat(readings.heap_bytes()).isPositive();
        });
        assertThat(machine).extracting(MachineReadings::wall_s).isSorted();
        double first_s = machine.get(0).wall_s();
        assertThat(first_s * machine.get(0).eventsPerWall_s()).isCloseTo(7500, within(1e-6));
        double last_s = machine.get(2).wall_s() - machine.get(1).wall_s();
        assertThat(last_s * machine.get(2).eventsPerWall_s()).isCloseTo(2500, within(1e-6));
    }

    @Test
    void theSummaryHoldsSpeedAndMemoryOfTheWholeRun() throws IOException {
        Path json = temp.resolve("copy.json");
        Invocation run = run(
                "01-linear",
                "r",
                "--set",
                "lattice.cells=32",
                "--blocks",
                "4x4x2",
                "--threads",
                "2",
                "--json",
                json.toString());
        assertThat(run.out()).contains("blocks", "bias", "tolerance 0.2 %");
        JsonNode summary =
                new ObjectMapper().readTree(folder("r").resolve("summary.json").toFile());
        assertThat(summary.get("sites").asLong()).isEqualTo(32768);
        assertThat(summary.get("events_per_s").asDouble()).isPositive();
        assertThat(summary.get("bytes_per_site").asDouble()).isPositive();
        assertThat(summary.get("peak_memory_bytes").asLong()).isPositive();
        assertThat(summary.at("/blocks/blocks").asInt()).isEqualTo(32);
        assertThat(summary.at("/blocks/threads").asInt()).isEqualTo(2);
        assertThat(summary.at("/steps/0/events").asLong())
                .isEqualTo(summary.get("events").asLong());
        assertThat(summary.at("/species/1/name").asText()).isEqualTo("particle");
        assertThat(new ObjectMapper().readTree(json.toFile())).isEqualTo(summary);
    }

    @Test
    void scalingIsReported() {
        Invocation run = run("07-langmuir", "r", "--scale-fast");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("scaling", "saved about");
    }

    @Test
    void aStopExitsAsInterruptedAndKeepsWhatWasSimulated() {
        StopRequest stop = new StopRequest();
        stop.raise();
        Invocation run = Invocation.of(stop, arguments("07-langmuir", "r"));
        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.errorLines())
                .last()
                .isEqualTo("lifront: interrupted; what was simulated is in " + folder("r")
                        + ", go on with: lifront resume " + folder("r"));
        assertThat(run.out()).isEmpty();
        assertThat(TrajectoryReader.open(folder("r").resolve("langmuir")).frameCount())
                .isEqualTo(1);
    }

    @Test
    void anEarlierResultIsKeptUnlessItMayBeOverwritten() {
        run("07-langmuir", "r");
        Invocation refused = run("07-langmuir", "r");
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.errorLines()).singleElement().asString().contains("holds results already");
        assertThat(run("07-langmuir", "r", "--overwrite").code()).isZero();
    }

    @Test
    void malformedInputCreatesNothing() {
        rejects("expected one of 'auto', 'linear', 'tree'", "--selection", "clases");
        rejects("did you mean 'classes'?", "--selection", "clases");
        rejects("found --threads 0, expected a number from 1 to 1024", "--threads", "0");
        rejects(
                "found --tolerance 50%, expected a share from 0.0001 % to 10 %",
                "--threads", "2", "--tolerance", "50%");
        rejects("found --tolerance 3 nm, expected", "--threads", "2", "--tolerance", "3 nm");
        rejects("--tolerance belongs to a run in blocks", "--tolerance", "1%");
        rejects("--blocks: found '4x', expected numbers of blocks", "--blocks", "4x");
        rejects("03-erbium.yaml: found 64x1x1 blocks for a lattice of 10 x 10 x 10 cells", "--blocks", "64x1x1");
        rejects(
                "03-erbium.yaml: a lattice of 3 x 3 x 3 cells is too small",
                "--set",
                "lattice.cells=3",
                "--threads",
                "2");
        rejects("did you mean 'cells'?", "--set", "lattice.cels=3");
        rejects(
                "--json cannot write this file",
                "--json",
                temp.resolve("no/where.json").toString());
    }

    private void rejects(String part, String... more) {
        Invocation run = run("03-erbium", "r", more);
        assertThat(run.errorLines()).singleElement().asString().contains(part);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void analysisOfCellsRefusesTheTrajectoryOfAModel() {
        run("07-langmuir", "r");
        Invocation analysis = Invocation.of("analyze", folder("r").toString());
        assertThat(analysis.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(analysis.errorLines()).singleElement().asString().contains("of kind \"rules\", not of a cell");
    }
}
