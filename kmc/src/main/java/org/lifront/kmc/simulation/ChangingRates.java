package org.lifront.kmc.simulation;

import java.util.Arrays;
import java.util.Optional;
import org.lifront.kmc.chemistry.ElectricField;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.stiffness.RateScaling;
import org.lifront.kmc.stiffness.ScaledTables;
import org.lifront.kmc.stiffness.ScalingReport;

/** What changes the rates of a running model: a field that reverses again and again, and the scaling of fast steps. */
final class ChangingRates implements Resumable {

    private final CompiledModel model;
    private final ModelEngine engine;
    private final ScaledTables asGiven;
    private final ScaledTables reversed;
    private final Optional<RateScaling> scaling;
    private final double reversal_s;
    private double[] factors;
    private long reversals;
    private long lastLook;

    ChangingRates(CompiledModel model, ModelEngine engine, RunOptions options) {
        this.model = model;
        this.engine = engine;
        this.asGiven = new ScaledTables(model, 1);
        this.reversed = new ScaledTables(model, -1);
        this.scaling = options.scaling().map(settings -> new RateScaling(model.chemistry(), settings));
        this.reversal_s = model.chemistry().field().stream()
                .map(ElectricField::reversal_s)
                .flatMapToDouble(reversal -> reversal.stream())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        this.factors = unscaled();
    }

    @Override
    public void save(StateSink sink) {
        sink.longs("reversals and events at the last look", reversals, lastLook);
        sink.doubles("factors of the steps", factors);
        scaling.ifPresent(rates -> rates.save(sink));
    }

    /** Also gives the engine its tables, so it comes before what the engine itself has saved. */
    @Override
    public void restore(StateSource source) {
        long[] counts = source.longs("reversals and events at the last look", 2);
        reversals = counts[0];
        lastLook = counts[1];
        use(source.doubles("factors of the steps", factors.length));
        scaling.ifPresent(rates -> rates.restore(source));
    }

    private double[] unscaled() {
        double[] ones = new double[model.chemistry().steps().size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** When the field reverses next, in seconds; infinite for never. */
    double nextReversal_s() {
        return (reversals + 1) * reversal_s;
    }

    /** Reverses the field. Scaling begins anew, because what was in equilibrium is no longer. */
    void reverse() {
        reversals++;
        scaling.ifPresent(
                rates -> rates.restart(engine.countOfStep(), engine.clock().time_s()));
        use(unscaled());
    }

    private void use(double[] newFactors) {
        factors = newFactors;
        engine.use((reversals % 2 == 0 ? asGiven : reversed).of(newFactors));
    }

    /** Events that may happen before the next {@link #look}. */
    long eventsToLook() {
        return scaling.map(rates -> Math.max(
                        1, lastLook + rates.interval_events() - engine.clock().eventCount()))
                .orElse(Long.MAX_VALUE);
    }

    /** Looks whether steps are to be scaled otherwise, if it is time to. */
    void look() {
        if (scaling.isEmpty()
                || engine.clock().eventCount() - lastLook < scaling.get().interval_events()) {
            return;
        }
        lastLook = engine.clock().eventCount();
        scaling.get()
                .afterInterval(engine.countOfStep(), engine.clock().time_s())
                .ifPresent(this::use);
    }

    /** Whether steps are scaled. */
    boolean isScaling() {
        return scaling.isPresent();
    }

    /** Present factor of each step. */
    double[] factors() {
        return factors;
    }

    /** What scaling has done; empty if rates are as given. */
    Optional<ScalingReport> report() {
        return scaling.map(RateScaling::report);
    }
}
