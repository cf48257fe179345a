package org.lifront.kmc.simulation;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.trajectory.Column;

/** Everything that a run has shown. */
final class Recording implements RuleObserver {

    final List<double[]> samples = new ArrayList<>();
    final List<double[]> frames = new ArrayList<>();
    final List<byte[]> states = new ArrayList<>();
    RunState last;
    private final List<String> columns;
    private final int stopAfterLooks;
    private int looks;

    private Recording(RuleSimulation simulation, int stopAfterLooks) {
        this.columns = simulation.seriesColumns().stream().map(Column::name).toList();
        this.stopAfterLooks = stopAfterLooks;
    }

    static Recording of(RuleSimulation simulation) {
        return new Recording(simulation, Integer.MAX_VALUE);
    }

    static Recording stoppingAfter(int looks, RuleSimulation simulation) {
        return new Recording(simulation, looks);
    }

    @Override
    public void sample(double[] row) {
        assertLength(row);
        samples.add(row);
    }

    private void assertLength(double[] row) {
        if (row.length != columns.size()) {
            throw new AssertionError(row.length + " values in " + columns.size() + " columns");
        }
    }

    @Override
    public void frame(double[] row, byte[] species) {
        frames.add(row);
        states.add(species.clone());
    }

    @Override
    public void advanced(RunState state) {
        last = state;
        looks++;
    }

    @Override
    public boolean stopRequested() {
        return looks >= stopAfterLooks;
    }

    /** One column over all samples. */
    double[] column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new AssertionError("no column " + name + " among " + columns);
        }
        return samples.stream().mapToDouble(row -> row[index]).toArray();
    }

    /** The value of the last sample in a column. */
    double end(String name) {
        double[] values = column(name);
        return values[values.length - 1];
    }
}
