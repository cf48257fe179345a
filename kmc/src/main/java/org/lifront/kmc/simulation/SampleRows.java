package org.lifront.kmc.simulation;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.trajectory.Column;

/** The rows of the time series: what stands in each, and what has happened since the row before. */
final class SampleRows {

    private final ModelEngine engine;
    private final SiteCensus census;
    private final WaitWatch waits;
    private final List<Column> columns = new ArrayList<>();
    private final int steps;
    private double time_s;
    private long events;
    private long trials;
    private long[] countOfStep;

    SampleRows(ModelEngine engine, SiteCensus census, WaitWatch waits, List<StepRule> steps, ColumnNames names) {
        this.engine = engine;
        this.census = census;
        this.waits = waits;
        this.steps = steps.size();
        this.countOfStep = new long[this.steps];
        addRunColumns(names);
        columns.addAll(census.columns());
        for (StepRule step : steps) {
            String description = "events of step '" + step.name() + "' since the start";
            columns.add(new Column(names.of("events_" + step.name(), ""), "1", description));
        }
        for (StepRule step : steps) {
            String description = "events of step '" + step.name() + "' a second since the last sample";
            columns.add(new Column(names.of("rate_" + step.name(), "perS"), "1/s", description));
        }
    }

    private void addRunColumns(ColumnNames names) {
        add(names, "time", "s", "s", "simulated time");
        add(names, "events", "", "1", "events since the start");
        add(names, "event_rate", "perS", "1/s", "events a second since the last sample");
        add(names, "acceptance", "", "1", "events over draws since the last sample");
        add(names, "bound", "perS", "1/s", "rate of the draws, an upper bound on the rate of events");
        add(names, "time_step_mean", "s", "s", "mean waiting time between events since the last sample");
        add(
                names,
                "time_step_sd",
                "s",
                "s",
                "standard deviation of the first " + WaitWatch.ENOUGH
                        + " waiting times since the last sample; NaN if they were not measured");
    }

    private void add(ColumnNames names, String text, String suffix, String unit, String description) {
        columns.add(new Column(names.of(text, suffix), unit, description));
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The row of this moment; what comes next is counted from here. */
    double[] row() {
        double span_s = engine.clock().time_s() - time_s;
        long newEvents = engine.clock().eventCount() - events;
        long newTrials = engine.clock().trialCount() - trials;
        double[] row = new double[columns.size()];
        double[] run = {
            engine.clock().time_s(),
            engine.clock().eventCount(),
            newEvents / span_s,
            (double) newEvents / newTrials,
            engine.bound_perS(),
            newEvents == 0 ? Double.NaN : span_s / newEvents,
            waits.deviation_s()
        };
        System.arraycopy(run, 0, row, 0, run.length);
        double[] sites = census.counts();
        System.arraycopy(sites, 0, row, run.length, sites.length);
        addSteps(row, run.length + sites.length, span_s);
        time_s += span_s;
        events += newEvents;
        trials += newTrials;
        waits.restart();
        return row;
    }

    private void addSteps(double[] row, int first, double span_s) {
        long[] counts = engine.countOfStep();
        for (int step = 0; step < steps; step++) {
            row[first + step] = counts[step];
            row[first + steps + step] = (counts[step] - countOfStep[step]) / span_s;
        }
        countOfStep = counts;
    }
}
