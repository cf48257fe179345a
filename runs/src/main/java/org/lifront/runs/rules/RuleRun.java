package org.lifront.runs.rules;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.lifront.kmc.checkpoint.Checkpoint;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.checkpoint.RunPosition;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.simulation.RuleObserver;
import org.lifront.kmc.simulation.RuleSimulation;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.simulation.RunReport;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.kmc.trajectory.UnitCell;
import org.lifront.runs.execution.CellIdentity;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.HeapGauge;
import org.lifront.runs.execution.MachineWatch;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.BuildIdentity;

/** A model simulated into a trajectory folder. */
public final class RuleRun implements AutoCloseable {

    /** Name of the one lattice of a trajectory; its states are the indices of the species. */
    public static final String LATTICE = "sites";

    private static final String REHEARSED = "01-linear";

    private final Optional<Checkpoint> from;
    private final ModelFile model;
    private final RunOptions options;
    private final long bytesBefore;
    private final RuleSimulation simulation;

    /**
     * Prepares a run; nothing is written yet.
     *
     * @throws org.lifront.kmc.input.InvalidInputException if the model does not fit the engine
     */
    public RuleRun(ModelFile model, RunOptions options) {
        this(model, options, Optional.empty());
    }

    private RuleRun(ModelFile model, RunOptions options, Optional<Checkpoint> from) {
        this.from = from;
        this.model = model;
        this.options = options;
        rehearse(options.blocks().isEmpty() ? options : RunOptions.DEFAULT);
        this.bytesBefore = HeapGauge.reachable();
        this.simulation = model.simulation(options);
    }

    /** Loads the classes of the engine, whose bytes would otherwise count, visibly where the lattice is small. */
    private static void rehearse(RunOptions options) {
        ModelFile small = ShippedModels.read(REHEARSED, List.of("lattice.cells=16"));
        try (RuleSimulation rehearsal = small.simulation(options)) {
            rehearsal.run(new Rehearsal());
        }
    }

    /** Label of the model. */
    public String label() {
        return model.chemistry().name();
    }

    /**
     * Prepares to go on with a run from its newest sound checkpoint, or to begin it anew.
     *
     * @param planned what was written down of the run before it began, if it was; otherwise a checkpoint must say it
     * @param directory the trajectory's folder, whose name is the label of the model
     * @param threads threads of a run in blocks; changes no result
     * @param notices told about checkpoints that cannot be used
     * @throws InvalidInputException if nothing in the folder can be used, or another program has begun the run
     */
    public static RuleRun resume(Optional<RunIdentity> planned, Path directory, int threads, Consumer<String> notices) {
        int samples = TrajectoryWriter.hasSegments(directory)
                ? TrajectoryReader.open(directory).sampleCount()
                : 0;
        Checkpoint from =
                new CheckpointFolder(directory).newest(planned, position -> position.samples() <= samples, notices);
        CellIdentity.requireThisProgram(directory, from.identity());
        String name = from.file().toString();
        try {
            ModelFile model =
                    ModelFile.of(InputDocument.ofText(name, from.identity().scenario()), List.of());
            RunOptions options = RecordedOptions.of(from.identity().parameters(), threads);
            String folder = String.valueOf(directory.getFileName());
            if (!identity(model, options).equals(from.identity())
                    || !folder.equals(from.identity().label())) {
                throw new InvalidInputException(
                        name + " belongs to the model " + from.identity().label() + ", not to " + folder + ".");
            }
            return goingOn(model, options, from);
        } catch (StateMismatchException e) {
            throw new InvalidInputException(name + " cannot be used: " + e.getMessage() + ".");
        }
    }

    private static RuleRun goingOn(ModelFile model, RunOptions options, Checkpoint from) {
        RuleRun run = new RuleRun(model, options, Optional.of(from));
        try {
            from.restore(run.simulation);
            return run;
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    /** Which run it is, to be written down before it begins. */
    public RunIdentity identity() {
        return identity(model, options);
    }

    private static RunIdentity identity(ModelFile model, RunOptions options) {
        BuildIdentity program = BuildIdentity.current();
        return new RunIdentity(
                TrajectoryHeader.RULES,
                model.chemistry().name(),
                program.version(),
                program.revision(),
                model.text(),
                RecordedOptions.text(options));
    }

    /**
     * Simulates the model from its start, or goes on with a run that was resumed; what was simulated before a stop or a
     * failure can be resumed. To be called once.
     *
     * @param directory the trajectory's folder, made if need be
     * @param plan when to take checkpoints
     * @param progress told how far it is
     * @param stop once raised, the run ends after a thousand events at most
     */
    public RunSummary simulate(Path directory, CheckpointPlan plan, RunProgress progress, StopRequest stop) {
        CheckpointFolder checkpoints = new CheckpointFolder(directory);
        checkpoints.createFolder();
        RunPosition position = from.map(Checkpoint::position).orElse(RunPosition.START);
        MachineWatch machine = MachineWatch.goingOn(position.wall_s(), position.steps());
        try (TrajectoryWriter writer = TrajectoryWriter.resume(
                directory, header(), machine::readings, position.samples(), position.frames())) {
            RuleRecorder recorder = new RuleRecorder(
                    writer, checkpoints, identity(), plan.start(System::nanoTime), progress, stop, machine);
            recorder.advanced(simulation.state());
            RunSummary summary = measured(recorder, writer::commitSegment, position.wall_s());
            writer.writeIndex();
            recorder.save(simulation);
            return summary;
        }
    }

    /**
     * Simulates the model for an observer. To be called once.
     *
     * @return the summary; its engine bytes are what has become reachable since the engine was built
     */
    public RunSummary measured(RuleObserver observer) {
        return measured(observer, () -> {}, 0);
    }

    /** The last thing to do belongs to the time that the run takes, and comes before garbage is collected. */
    private RunSummary measured(RuleObserver observer, Runnable last, double before_s) {
        long start_ns = System.nanoTime();
        RunReport report = simulation.run(observer);
        last.run();
        double wall_s = before_s + (System.nanoTime() - start_ns) * 1e-9;
        long peakBytes = HeapGauge.peak();
        long engineBytes = Math.max(0, HeapGauge.reachable() - bytesBefore);
        Reference.reachabilityFence(simulation);
        return new RunSummary(model.chemistry(), options, report, wall_s, engineBytes, peakBytes);
    }

    /** Ends the threads of the run. */
    @Override
    public void close() {
        simulation.close();
    }

    private TrajectoryHeader header() {
        BuildIdentity program = BuildIdentity.current();
        Chemistry chemistry = model.chemistry();
        return new TrajectoryHeader(
                TrajectoryHeader.RULES,
                chemistry.name(),
                model.text(),
                "",
                chemistry.plan().seed(),
                program.version(),
                program.revision(),
                List.of(lattice(chemistry)),
                Optional.of(UnitCell.of(chemistry.box().structure())),
                OptionalInt.empty(),
                simulation.seriesColumns(),
                simulation.frameColumns());
    }

    private static TrajectoryLattice lattice(Chemistry chemistry) {
        LatticeBox box = chemistry.box();
        return new TrajectoryLattice(
                LATTICE,
                box.cellsX(),
                box.cellsY(),
                box.cellsZ(),
                box.structure().basis().size(),
                box.constant_m(),
                chemistry.species().stream().map(Species::name).toList());
    }
}
