package org.lifront.kmc.cell;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.trajectory.Column;
import org.lifront.lattice.occupancy.OccupancyView;

/** All that a run has shown. */
final class RecordedRun implements CellObserver {

    private final List<String> columns;
    private final List<double[]> samples = new ArrayList<>();
    private final List<double[]> frameRows = new ArrayList<>();
    private final List<byte[]> statesA = new ArrayList<>();
    private final List<byte[]> statesB = new ArrayList<>();
    private final List<List<byte[]>> lithiumStates = new ArrayList<>();
    private int cyclesFinished;

    private RecordedRun(CellSimulation simulation) {
        columns = simulation.seriesColumns().stream().map(Column::name).toList();
    }

    static RecordedRun of(CellSimulation simulation) {
        RecordedRun run = new RecordedRun(simulation);
        simulation.run(run);
        return run;
    }

    @Override
    public void sample(double[] row) {
        samples.add(row.clone());
    }

    @Override
    public void frame(double[] row, OccupancyView a, OccupancyView b) {
        frameRows.add(row.clone());
        statesA.add(a.copyOfStates());
        statesB.add(b.copyOfStates());
    }

    @Override
    public void frame(double[] row, OccupancyView a, OccupancyView b, List<byte[]> lithium) {
        frame(row, a, b);
        lithiumStates.add(lithium);
    }

    /** States of the lattices of lithium as particles, frame by frame. */
    List<List<byte[]>> lithiumStates() {
        return lithiumStates;
    }

    @Override
    public void cycleFinished(int cycle) {
        cyclesFinished = cycle;
    }

    @Override
    public boolean stopRequested() {
        return false;
    }

    /** One column of the time series. */
    double[] series(String name) {
        int column = columns.indexOf(name);
        return samples.stream().mapToDouble(row -> row[column]).toArray();
    }

    List<double[]> samples() {
        return samples;
    }

    List<double[]> frameRows() {
        return frameRows;
    }

    List<byte[]> statesA() {
        return statesA;
    }

    List<byte[]> statesB() {
        return statesB;
    }

    int cyclesFinished() {
        return cyclesFinished;
    }
}
