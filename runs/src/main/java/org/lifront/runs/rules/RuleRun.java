package org.lifront.runs.rules;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.simulation.RuleObserver;
import org.lifront.kmc.simulation.RuleSimulation;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.simulation.RunReport;
import org.lifront.kmc.simulation.RunState;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.kmc.trajectory.UnitCell;
import org.lifront.runs.execution.HeapGauge;
import org.lifront.runs.execution.MachineWatch;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.BuildIdentity;

/** A model simulated into a trajectory folder. */
public final class RuleRun implements AutoCloseable {

    /** Name of the one lattice of a trajectory; its states are the indices of the species. */
    public static final String LATTICE = "sites";

    private static final int FRAMES_PER_SEGMENT = 4;

    private static final String REHEARSED = "01-linear";

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
     * Simulates the model; what was simulated before a stop or a failure is in the trajectory. To be called once.
     *
     * @param directory the trajectory's folder, made if need be
     * @param progress told how far it is
     * @param stop once raised, the run ends after a thousand events at most
     */
    public RunSummary simulate(Path directory, RunProgress progress, StopRequest stop) {
        MachineWatch machine = new MachineWatch();
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory, header(), machine::readings)) {
            RunSummary summary = measured(new Recorder(writer, progress, stop, machine), writer::commitSegment);
            writer.writeIndex();
            return summary;
        }
    }

    /**
     * Simulates the model for an observer. To be called once.
     *
     * @return the summary; its engine bytes are what has become reachable since the engine was built
     */
    public RunSummary measured(RuleObserver observer) {
        return measured(observer, () -> {});
    }

    /** The last thing to do belongs to the time that the run takes, and comes before garbage is collected. */
    private RunSummary measured(RuleObserver observer, Runnable last) {
        long start_ns = System.nanoTime();
        RunReport report = simulation.run(observer);
        last.run();
        double wall_s = (System.nanoTime() - start_ns) * 1e-9;
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

    /** Hands what the model shows to the trajectory, to the progress and to the watch over the machine. */
    private static final class Recorder implements RuleObserver {

        private final TrajectoryWriter writer;
        private final RunProgress progress;
        private final StopRequest stop;
        private final MachineWatch machine;
        private int frames;

        Recorder(TrajectoryWriter writer, RunProgress progress, StopRequest stop, MachineWatch machine) {
            this.writer = writer;
            this.progress = progress;
            this.stop = stop;
            this.machine = machine;
            machine.counted(0);
        }

        @Override
        public void sample(double[] row) {
            writer.appendSample(row);
        }

        @Override
        public void frame(double[] row, byte[] species) {
            writer.appendFrame(row, species);
            if (++frames % FRAMES_PER_SEGMENT == 0) {
                writer.commitSegment();
            }
        }

        @Override
        public void advanced(RunState state) {
            machine.counted(state.events());
            progress.advanced(state);
        }

        @Override
        public boolean stopRequested() {
            return stop.isRaised();
        }
    }
}
