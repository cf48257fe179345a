package org.lifront.runs.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.PlannedCells;
import org.lifront.runs.execution.SilentProgress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/** A cell so small that it can be simulated hundreds of times: what {@code run} and {@code resume} do, without a report. */
final class DrilledStudy {

    static final String LABEL = "drill";

    private static final String SCENARIO = """
            cell: drill
            stack:
              on_latp:
                - {material: li3po4, ald_cycles: 20}
              on_lithium:
                - {material: al2o3, ald_cycles: 20}
            lattice: {columns: 4, height: 48 nm}
            protocol: {cycles: 2, compliance: 1 V, rest: 10 min}
            output: {frame_every: 1}
            """;

    /** A checkpoint after every half cycle: the more there are, the more of them are hit. */
    private static final CheckpointPlan EVERY_HALF_CYCLE = new CheckpointPlan(0, new CheckpointRequest());

    private final Path folder;
    private final CheckpointPlan plan;

    /** The cell with a checkpoint after each half cycle. */
    DrilledStudy(Path folder) {
        this(folder, EVERY_HALF_CYCLE);
    }

    private DrilledStudy(Path folder, CheckpointPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** The cell with as few files as can be. */
    static DrilledStudy inOneSegment(Path folder) {
        return new DrilledStudy(folder, CheckpointPlan.usual(new CheckpointRequest()));
    }

    Path folder() {
        return folder;
    }

    /** Folder of its one cell. */
    Path cell() {
        return folder.resolve(LABEL);
    }

    /** Whether it can be resumed; otherwise it ended before it was written down. */
    boolean hasBegun() {
        return Files.exists(folder.resolve(PlannedRuns.FILE));
    }

    /** Simulates from the start, in the place of whatever is there. */
    void run() {
        Scenario scenario = ScenarioReader.of(InputDocument.ofText("drill.yaml", SCENARIO));
        ResultFolder result = ResultFolder.claim(folder, true);
        try (FolderLock lock = result.create(LABEL, List.of(LABEL), "lifront drill", Clock.systemUTC())) {
            lock.requireHeld();
            PlannedCells.write(folder, List.of(scenario));
            CellRun.begin(scenario, cell(), 1, plan).simulate(new SilentProgress(), new StopRequest());
        }
    }

    /** Goes on to the end. */
    void resume() {
        try (FolderLock lock = ResultFolder.reopen(folder)) {
            lock.requireHeld();
            new PlannedCells(folder)
                    .remaining(cell(), 1, plan, notice -> {})
                    .simulate(new SilentProgress(), new StopRequest());
        }
    }

    String digest() {
        return TrajectoryDigest.ofDatasets(cell());
    }
}
