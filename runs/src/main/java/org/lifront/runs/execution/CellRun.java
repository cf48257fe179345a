package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.checkpoint.Checkpoint;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.lithium.LithiumDomains;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.storage.DiskWait;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.runs.provenance.BuildIdentity;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * A scenario simulated into a trajectory folder, from its start or from a checkpoint in that folder; the two are the same
 * but for the checkpoint.
 */
public final class CellRun implements CellTask {

    /** What a column of particles costs, in sites of films. */
    private static final double PER_PARTICLE_COLUMN = 25;

    /** A cell with more sites an electrode keeps its turn to the end, so that no more of them than threads are in memory. */
    private static final int MOST_SITES_BESIDE = 4_000_000;

    private final Scenario scenario;
    private final Path directory;
    private final CheckpointFolder checkpoints;
    private final Checkpoint from;
    private final int threads;
    private final CheckpointPlan plan;

    private CellRun(Scenario scenario, Path directory, Checkpoint from, int threads, CheckpointPlan plan) {
        this.scenario = scenario;
        this.directory = directory;
        this.checkpoints = new CheckpointFolder(directory);
        this.from = from;
        this.threads = threads;
        this.plan = plan;
    }

    /**
     * A run from the start; nothing is written before it is simulated.
     *
     * @param scenario what to simulate
     * @param directory the trajectory's folder, made if need be; must hold no trajectory
     * @param threads how many threads may work on this cell, at least 1; changes no result
     * @param plan when to take checkpoints
     */
    public static CellRun begin(Scenario scenario, Path directory, int threads, CheckpointPlan plan) {
        return new CellRun(scenario, directory, Checkpoint.start(directory, CellIdentity.of(scenario)), threads, plan);
    }

    /**
     * What is left of a run: all from its newest sound checkpoint on, or all.
     *
     * @param planned the run, if that is known; otherwise a checkpoint must say it
     * @param directory the trajectory's folder, whose name is the label of the cell
     * @param notices told about checkpoints that cannot be used
     * @throws InvalidInputException if there is nothing that can be used, or another program has begun the run
     */
    public static CellRun remaining(
            Optional<RunIdentity> planned, Path directory, int threads, CheckpointPlan plan, Consumer<String> notices) {
        CheckpointFolder checkpoints = new CheckpointFolder(directory);
        if (planned.isEmpty() && checkpoints.isEmpty()) {
            throw new InvalidInputException(
                    directory + " holds no checkpoint: either the run was killed before it began,"
                            + " or it is of a kind that cannot be resumed; run it anew with --overwrite.");
        }
        int samples = TrajectoryWriter.hasSegments(directory)
                ? TrajectoryReader.openCell(directory).sampleCount()
                : 0;
        Checkpoint from = checkpoints.newest(planned, position -> position.samples() <= samples, notices);
        return of(from, directory, threads, plan);
    }

    /** Whether a run has been saved in a folder. */
    public static boolean isSaved(Path directory) {
        return !new CheckpointFolder(directory).isEmpty();
    }

    private static CellRun of(Checkpoint from, Path directory, int threads, CheckpointPlan plan) {
        CellIdentity.requireThisProgram(directory, from.identity());
        Scenario scenario = ScenarioReader.recorded(
                from.file(), from.identity().scenario(), from.identity().parameters());
        String folder = String.valueOf(directory.getFileName());
        if (!CellIdentity.of(scenario).equals(from.identity())
                || !folder.equals(from.identity().label())) {
            throw new InvalidInputException(
                    from.file() + " belongs to the cell " + from.identity().label() + ", not to " + folder + ".");
        }
        return new CellRun(scenario, directory, from, threads, plan);
    }

    /**
     * A run from the start of what an earlier one has recorded.
     *
     * @param recorded folder of the earlier run, which may be of another revision of the program
     * @param directory the new trajectory's folder; must hold no trajectory
     * @throws InvalidInputException if the record cannot be used
     */
    public static CellRun again(Path recorded, Path directory, int threads, CheckpointPlan plan) {
        Optional<RunIdentity> planned = isSaved(recorded)
                ? Optional.empty()
                : PlannedRuns.in(recorded.toAbsolutePath().normalize().getParent())
                        .run(String.valueOf(recorded.getFileName()));
        Checkpoint newest = new CheckpointFolder(recorded).newest(planned, position -> true, notice -> {});
        return begin(
                ScenarioReader.recorded(
                        newest.file(),
                        newest.identity().scenario(),
                        newest.identity().parameters()),
                directory,
                threads,
                plan);
    }

    /**
     * A run of the first cycles of a scenario, for those who want to know how long it will take.
     *
     * @param cycles how many; also that of the first frame after the start
     * @param directory the trajectory's folder; must hold no trajectory
     */
    static CellRun probe(Scenario scenario, int cycles, Path directory) {
        CheckpointPlan plan = new CheckpointPlan(Long.MAX_VALUE, new CheckpointRequest());
        return begin(
                ScenarioReader.shortened(scenario, cycles, CellIdentity.parametersText(scenario.specification())),
                directory,
                1,
                plan);
    }

    @Override
    public String cell() {
        return scenario.folder();
    }

    /**
     * Most of a run goes into fields of films: half cycles times sites above the electrolyte, and a share for the rest. Of a
     * run with lithium as particles it goes into these.
     */
    @Override
    public double effort() {
        return effort(scenario, cyclesLeft());
    }

    static double effort(Scenario scenario, long cycles) {
        CellSpecification specification = scenario.specification();
        double columns =
                (double) specification.box().columnsX() * specification.box().columnsY();
        double filmLayers =
                specification.stack().thickness_m() / specification.box().spacing_m();
        double particleColumns =
                specification.box().lithium().map(CellRun::columns).orElse(0);
        return cycles * (columns * (1 + filmLayers) + PER_PARTICLE_COLUMN * particleColumns);
    }

    private static int columns(LithiumDomains domains) {
        return domains.columnsX() * domains.columnsY()
                + domains.boundary().across() * domains.boundary().along();
    }

    /** Cycles that are still to be simulated. */
    public long cyclesLeft() {
        return scenario.specification().protocol().cycles() - from.position().steps();
    }

    /** Simulates the cell while no others wait. */
    public boolean simulate(Progress progress, StopRequest stop) {
        return simulate(progress, stop, Turn.alone());
    }

    /**
     * Simulates the cell; what was simulated before a stop or a failure can be resumed. A failure leaves a note.
     *
     * @throws InvalidInputException if another process is at work on it
     */
    @Override
    public boolean simulate(Progress progress, StopRequest stop, Turn turn) {
        if (cyclesLeft() == 0) {
            return true;
        }
        checkpoints.createFolder();
        try (FolderLock lock = FolderLock.of(directory)) {
            lock.requireHeld();
            FailureNote note = FailureNote.of(directory);
            note.remove();
            try {
                return simulateAlone(progress, stop, turn);
            } catch (RuntimeException | Error e) {
                note.leave(String.valueOf(e.getMessage()));
                throw e;
            }
        }
    }

    private boolean simulateAlone(Progress progress, StopRequest stop, Turn turn) {
        MachineWatch machine =
                new MachineWatch(System::nanoTime, from.position().wall_s());
        try (CellSimulation simulation = CellSimulation.of(scenario.specification(), threads)) {
            from.restore(simulation);
            try (TrajectoryWriter writer = TrajectoryWriter.resume(
                    directory,
                    header(scenario, simulation),
                    machine::readings,
                    from.position().samples(),
                    from.position().frames())) {
                CellSaving saving = new CellSaving(checkpoints, from.identity(), simulation, writer, machine);
                boolean complete =
                        simulation.run(new CellRecorder(writer, saving, plan.start(System::nanoTime), progress, stop));
                machine.stop();
                Runnable writing = () -> CommittedFile.together(() -> {
                    writer.commitSegment();
                    writer.writeIndex();
                    saving.save();
                });
                if (simulation.shape().siteCount() <= MOST_SITES_BESIDE) {
                    DiskWait.tell(turn, writing);
                } else {
                    writing.run();
                }
                return complete;
            }
        }
    }

    static TrajectoryHeader header(Scenario scenario, CellSimulation simulation) {
        BuildIdentity program = BuildIdentity.current();
        CellSpecification specification = scenario.specification();
        return TrajectoryHeader.ofCell(
                specification.name(),
                scenario.text(),
                CellIdentity.parametersText(specification),
                specification.seed(),
                program.version(),
                program.revision(),
                simulation.shape(),
                simulation.surfaceLayer(),
                simulation.phaseLabels(),
                simulation.lithiumLattices(),
                simulation.seriesColumns(),
                simulation.frameColumns());
    }
}
