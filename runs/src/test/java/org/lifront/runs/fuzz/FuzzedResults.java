package org.lifront.runs.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.checkpoint.Checkpoint;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.PlannedCells;
import org.lifront.runs.execution.SilentProgress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.rules.ModelFile;
import org.lifront.runs.rules.RuleRun;
import org.lifront.runs.rules.RunProgress;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/** Every kind of file that runs leave behind, with what the program does to go on from it or to read it. */
final class FuzzedResults {

    private static final String SCENARIO = """
            cell: tiny
            stack: {on_latp: [{material: al2o3, ald_cycles: 20}]}
            lattice: {columns: 4, height: 48 nm}
            protocol: {cycles: 2, compliance: 1 V}
            output: {frame_every: 1}
            """;

    private static final List<String> SMALL_MODEL =
            List.of("lattice.cells=[32, 32]", "run={events: 3000, samples: 4, frames: 2}");

    private static final CheckpointPlan USUAL = CheckpointPlan.usual(new CheckpointRequest());

    private final Path world;
    private final Path results;

    /** @param world folder with what comes with the program; gets small runs */
    FuzzedResults(Path world) throws IOException {
        this.world = world;
        this.results = world.resolve("results");
        Scenario scenario = ScenarioReader.of(InputDocument.ofText("tiny.yaml", SCENARIO));
        Files.createDirectories(results);
        PlannedCells.write(results, List.of(scenario));
        CellRun.begin(scenario, results.resolve("tiny"), 1, USUAL).simulate(new SilentProgress(), new StopRequest());
    }

    FuzzTarget segments() throws IOException {
        Path segment = results.resolve("tiny/seg-00000.h5");
        byte[] sound = Files.readAllBytes(segment);
        return new FuzzTarget("segment", segment, random -> BinaryMutation.hdf5(sound, random), file -> {
            TrajectoryReader trajectory = TrajectoryReader.open(file.getParent());
            trajectory.header().lattices().forEach(lattice -> FuzzTargets.requireSafe(lattice.name()));
            TrajectoryDigest.ofDatasets(file.getParent());
        });
    }

    FuzzTarget checkpoints() throws IOException {
        return checkpoints("checkpoint", results.resolve("tiny"), file -> {
            CellRun.remaining(Optional.empty(), file.getParent(), 1, USUAL, notice -> {});
            Checkpoint newest =
                    new CheckpointFolder(file.getParent()).newest(Optional.empty(), position -> true, notice -> {});
            Scenario scenario = ScenarioReader.recorded(
                    file, newest.identity().scenario(), newest.identity().parameters());
            try (CellSimulation simulation = CellSimulation.of(scenario.specification())) {
                newest.restore(simulation);
            }
        });
    }

    /**
     * Checkpoints of a lattice model.
     *
     * @param name which ones, for reports and for their folder
     * @param options how its events are drawn
     */
    FuzzTarget checkpointsOfModel(String name, RunOptions options) throws IOException {
        Path folder = results.resolve(name.replace(' ', '-')).resolve("co-oxidation");
        ModelFile model = ModelFile.read(world.resolve("models/06-co-oxidation.yaml"), SMALL_MODEL);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (RuleRun run = new RuleRun(model, options);
                RunProgress progress = RunProgress.on(nowhere, false)) {
            run.simulate(folder, USUAL, progress, new StopRequest());
        }
        return checkpoints(
                name,
                folder,
                file -> RuleRun.resume(Optional.empty(), file.getParent(), 1, notice -> {})
                        .close());
    }

    private static FuzzTarget checkpoints(String name, Path folder, FuzzTarget.Reading reading) throws IOException {
        Path checkpoint = folder.resolve("checkpoint-000001.lfc");
        byte[] sound = Files.readAllBytes(checkpoint);
        return new FuzzTarget(name, checkpoint, random -> BinaryMutation.signed(sound, random), reading);
    }

    FuzzTarget plans() throws IOException {
        Path plan = results.resolve(PlannedRuns.FILE);
        byte[] sound = Files.readAllBytes(plan);
        return new FuzzTarget("plan of a sweep", plan, random -> BinaryMutation.signed(sound, random), file -> {
            PlannedCells cells = new PlannedCells(file.getParent());
            Path waiting = file.resolveSibling("waiting").resolve("tiny");
            cells.progress(waiting);
            cells.remaining(waiting, 1, USUAL, notice -> {});
        });
    }

    FuzzTarget records() {
        Path record = results.resolve("provenance.txt");
        YamlMutation mutation = new YamlMutation(List.of("""
                LiFront result
                version\t0.1.0
                command\tlifront run tiny.yaml
                title\ttiny
                cell\ttiny
                cell\tother
                """));
        return new FuzzTarget("record of a result folder", record, mutation::next, file -> {
            Path folder = file.getParent();
            ResultFolder.recordedCommand(folder);
            ResultFolder.recordedTitle(folder);
            try {
                ResultFolder.reopen(folder).close();
                ResultFolder.recordedCells(folder).forEach(FuzzTargets::requireSafe);
            } finally {
                remove(folder.resolve(".lock"));
            }
        });
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
