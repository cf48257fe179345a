package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifront.kmc.cell.CellObserver;
import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.lattice.occupancy.OccupancyView;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.sweep.SweepReader;

/**
 * The cells of a sweep without the sweep, to see what it costs: some threads each simulate the next cell and write its
 * trajectory. Nothing is prepared, locked, saved for a resumption, recorded or told.
 */
public final class BareCells {

    private BareCells() {}

    /**
     * @param arguments sweep file, folder for the trajectories, threads, and assignments as of {@code --set}
     * @throws InterruptedException if the process is told to stop
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> given = List.of(arguments);
        List<Scenario> cells = SweepReader.read(Path.of(given.get(0)), given.subList(3, given.size()))
                .cells();
        Path folder = Path.of(given.get(1));
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, Integer.parseInt(given.get(2)))
                .mapToObj(number -> new Thread(() -> {
                    for (int cell = next.getAndIncrement(); cell < cells.size(); cell = next.getAndIncrement()) {
                        simulate(cells.get(cell), folder.resolve(cells.get(cell).folder()));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void simulate(Scenario scenario, Path folder) {
        MachineWatch machine = new MachineWatch();
        try (CellSimulation simulation = CellSimulation.of(scenario.specification(), 1);
                TrajectoryWriter writer =
                        TrajectoryWriter.create(folder, CellRun.header(scenario, simulation), machine::readings)) {
            simulation.run(new Recorder(writer));
            writer.commitSegment();
            writer.writeIndex();
        }
    }

    private record Recorder(TrajectoryWriter writer) implements CellObserver {

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
        }

        @Override
        public void cycleFinished(int cycle) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
