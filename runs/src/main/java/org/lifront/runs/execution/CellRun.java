package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifront.kmc.cell.CellObserver;
import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.lithium.LithiumDomains;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.lattice.occupancy.OccupancyView;
import org.lifront.runs.provenance.BuildIdentity;
import org.lifront.runs.scenario.Scenario;

/** A scenario simulated into a trajectory folder. */
public final class CellRun implements CellTask {

    private static final int FRAMES_PER_SEGMENT = 4;

    /** What a column of particles costs, in sites of films. */
    private static final double PER_PARTICLE_COLUMN = 25;

    private final Scenario scenario;
    private final Path directory;
    private final int threads;

    /**
     * @param scenario what to simulate
     * @param directory the trajectory's folder, made if need be
     * @param threads how many threads may work on this cell, at least 1; changes no result
     */
    public CellRun(Scenario scenario, Path directory, int threads) {
        this.threads = threads;
        this.scenario = scenario;
        this.directory = directory;
    }

    @Override
    public String cell() {
        return scenario.specification().name();
    }

    /**
     * Most of a run goes into fields of films: half cycles times sites above the electrolyte, and a share for the rest. Of a
     * run with lithium as particles it goes into these.
     */
    @Override
    public double effort() {
        CellSpecification specification = scenario.specification();
        double columns =
                (double) specification.box().columnsX() * specification.box().columnsY();
        double filmLayers =
                specification.stack().thickness_m() / specification.box().spacing_m();
        double particleColumns =
                specification.box().lithium().map(CellRun::columns).orElse(0);
        return specification.protocol().cycles() * (columns * (1 + filmLayers) + PER_PARTICLE_COLUMN * particleColumns);
    }

    private static int columns(LithiumDomains domains) {
        return domains.columnsX() * domains.columnsY()
                + domains.boundary().across() * domains.boundary().along();
    }

    /** Simulates the cell; what was simulated before a stop or a failure is in the trajectory. */
    @Override
    public boolean simulate(Progress progress, StopRequest stop) {
        try (CellSimulation simulation = CellSimulation.of(scenario.specification(), threads);
                TrajectoryWriter writer =
                        TrajectoryWriter.create(directory, header(simulation), new MachineWatch()::readings)) {
            return simulation.run(new Recorder(writer, progress, stop));
        }
    }

    private TrajectoryHeader header(CellSimulation simulation) {
        BuildIdentity program = BuildIdentity.current();
        CellSpecification specification = scenario.specification();
        return TrajectoryHeader.ofCell(
                specification.name(),
                scenario.text(),
                parametersText(specification),
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

    private static String parametersText(CellSpecification specification) {
        return specification.parameters().parameters().stream()
                .map(CellRun::line)
                .collect(Collectors.joining());
    }

    private static String line(Parameter parameter) {
        String kind = parameter.kind().name().toLowerCase(Locale.ROOT);
        return parameter.key() + "\t" + parameter.written() + "\t" + kind + "\t" + parameter.source() + "\n";
    }

    /** Hands what the cell shows to the trajectory and to the progress. */
    private static final class Recorder implements CellObserver {

        private final TrajectoryWriter writer;
        private final Progress progress;
        private final StopRequest stop;
        private int frames;

        Recorder(TrajectoryWriter writer, Progress progress, StopRequest stop) {
            this.writer = writer;
            this.progress = progress;
            this.stop = stop;
        }

        @Override
        public void sample(double[] row) {
            writer.appendSample(row);
        }

        @Override
        public void frame(double[] row, OccupancyView a, OccupancyView b) {
            frame(row, a, b, List.of());
        }

        @Override
        public void frame(double[] row, OccupancyView a, OccupancyView b, List<byte[]> lithium) {
            Stream<byte[]> electrodes = Stream.of(a.copyOfStates(), b.copyOfStates());
            writer.appendFrame(row, Stream.concat(electrodes, lithium.stream()).toArray(byte[][]::new));
            if (++frames % FRAMES_PER_SEGMENT == 0) {
                writer.commitSegment();
            }
        }

        @Override
        public void cycleFinished(int cycle) {
            progress.cycleFinished();
        }

        @Override
        public boolean stopRequested() {
            return stop.isRaised();
        }
    }
}
