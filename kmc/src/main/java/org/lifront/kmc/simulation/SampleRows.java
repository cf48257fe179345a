package org.lifront.kmc.simulation;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.trajectory.Column;

/** The rows of the time series: what stands in each, and what has happened since the row before. */
final class SampleRows implements Resumable {

    private final ModelEngine engine;
    private final SiteCensus census;
    private final WaitWatch waits;
    private final ChangingRates rates;
    private final List<Column> columns = new ArrayList<>();
    private double[] row;
    private int filled;
    private double time_s;
    private long events;
    private long trials;
    private long[] countOfStep;

    SampleRows(
            ModelEngine engine,
            SiteCensus census,
            WaitWatch waits,
            ChangingRates rates,
            List<StepRule> steps,
            ColumnNames names) {
        this.engine = engine;
        this.census = census;
        this.waits = waits;
        this.rates = rates;
        this.countOfStep = new long[steps.size()];
        addRunColumns(names);
        columns.addAll(census.columns());
        addStepColumns(steps, names);
        if (engine.isInBlocks()) {
            add(names, "window", "s", "s", "mean window of a sweep since the start");
            add(names, "bias", "", "1", "estimated relative bias of the event rate by the blocks since the start");
            add(names, "bias_error", "", "1", "its standard error; NaN while there are too few sweeps");
        }
    }

    private void addRunColumns(ColumnNames names) {
        add(names, "time", "s", "s", "simulated time");
        add(names, "events", "", "1", "events since the start");
        add(names, "event_rate", "perS", "1/s", "events a second since the last sample");
        add(names, "acceptance", "", "1", "events over draws since the last sample");
        add(names, "bound", "perS", "1/s", "rate of the draws, an upper bound on the rate of events");
        add(names, "time_step_mean", "s", "s", "mean waiting time between events since the last sample");
        String deviation = "standard deviation of the first " + WaitWatch.ENOUGH
                + " waiting times since the last sample; NaN if they were not measured";
        add(names, "time_step_sd", "s", "s", deviation);
    }

    private void addStepColumns(List<StepRule> steps, ColumnNames names) {
        for (StepRule step : steps) {
            add(names, "events_" + step.name(), "", "1", "events of step '" + step.name() + "' since the start");
        }
        for (StepRule step : steps) {
            String description = "events of step '" + step.name() + "' a second since the last sample";
            add(names, "rate_" + step.name(), "perS", "1/s", description);
        }
        for (StepRule step : rates.isScaling() ? steps : List.<StepRule>of()) {
            add(names, "factor_" + step.name(), "", "1", "by which the rate of step '" + step.name() + "' is scaled");
        }
    }

    private void add(ColumnNames names, String text, String suffix, String unit, String description) {
        columns.add(new Column(names.of(text, suffix), unit, description));
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    @Override
    public void save(StateSink sink) {
        sink.doubles("time of the last sample, s", time_s);
        sink.longs("events and draws at the last sample", events, trials);
        sink.longs("events of each step at the last sample", countOfStep);
    }

    @Override
    public void restore(StateSource source) {
        time_s = source.doubles("time of the last sample, s", 1)[0];
        long[] counts = source.longs("events and draws at the last sample", 2);
        events = counts[0];
        trials = counts[1];
        countOfStep = source.longs("events of each step at the last sample", countOfStep.length);
    }

    /** The row of this moment; what comes next is counted from here. */
    double[] row() {
        double span_s = engine.clock().time_s() - time_s;
        row = new double[columns.size()];
        filled = 0;
        addRun(span_s);
        put(census.counts());
        addSteps(span_s);
        engine.report().ifPresent(report -> put(report.window_s(), report.bias(), report.biasError()));
        time_s = engine.clock().time_s();
        events = engine.clock().eventCount();
        trials = engine.clock().trialCount();
        waits.restart();
        return row;
    }

    private void addRun(double span_s) {
        long newEvents = engine.clock().eventCount() - events;
        long newTrials = engine.clock().trialCount() - trials;
        put(
                engine.clock().time_s(),
                engine.clock().eventCount(),
                newEvents / span_s,
                (double) newEvents / newTrials,
                engine.bound_perS(),
                newEvents == 0 ? Double.NaN : span_s / newEvents,
                waits.deviation_s());
    }

    private void addSteps(double span_s) {
        long[] counts = engine.countOfStep();
        for (long count : counts) {
            put(count);
        }
        for (int step = 0; step < counts.length; step++) {
            put((counts[step] - countOfStep[step]) / span_s);
        }
        if (rates.isScaling()) {
            put(rates.factors());
        }
        countOfStep = counts;
    }

    private void put(double... values) {
        for (double value : values) {
            row[filled++] = value;
        }
    }
}
