package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.sweep.SweepReader;

/**
 * The cells of a sweep without the sweep, to see what it costs: some threads each simulate the next cell and write its
 * trajectory. Nothing is prepared, locked, saved for a resumption, recorded or told.
 */
public final class BareCells {

    private static final CheckpointPlan NEVER = new CheckpointPlan(Long.MAX_VALUE, new CheckpointRequest());

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
            CellSaving neverUsed = new CellSaving(
                    new CheckpointFolder(folder), CellIdentity.of(scenario), simulation, writer, machine);
            simulation.run(new CellRecorder(
                    writer, neverUsed, NEVER.start(System::nanoTime), new SilentProgress(), new StopRequest()));
            writer.commitSegment();
            writer.writeIndex();
        }
    }
}
