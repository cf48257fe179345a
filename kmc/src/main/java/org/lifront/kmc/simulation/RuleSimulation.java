package org.lifront.kmc.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RunPlan;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.stiffness.StallDiagnosis;
import org.lifront.kmc.trajectory.Column;

/**
 * A rule-based model in motion: from its start to the end of its run plan.
 *
 * <p>Samples and frames are spaced evenly in time, or in events if only events end the run; a first and a last one show
 * the start and the end. A field that reverses is turned at its times exactly, samples and frames are taken at theirs
 * exactly, and a run ends after exactly the events asked for; a run in blocks, which can only stop between sweeps, after
 * the sweep in which they happen.
 */
public final class RuleSimulation implements AutoCloseable, Resumable {

    /** Events after which the observer is asked again; a thousand of slow ones still take no second. */
    private static final long EVENTS_A_LOOK = 1024;

    /** Draws after which a run that only events can end looks whether anything can happen at all. */
    private static final double DRAWS_A_LOOK = 1 << 20;

    private static final int NOT_ENDED = -1;

    private final Chemistry chemistry;
    private final RunPlan plan;
    private final CompiledModel model;
    private final ModelEngine engine;
    private final SiteCensus census;
    private final WaitWatch waits;
    private final EventWatch watch = new EventWatch();
    private final SampleRows rows;
    private final Marks samples;
    private final Marks frames;
    private final ChangingRates rates;
    private final SweepWatch sweeps;
    private double look_s;
    private boolean hasBegun;
    private RunEnding ending;

    /**
     * Prepares a run: compiles the model, draws its disorder and its start.
     *
     * @param chemistry the model with its run plan and seed
     * @param options how to run it
     * @throws IllegalArgumentException if the model does not fit the engine: too many classes, a lattice too large, too
     *     small, or too small to be cut into blocks; the message is a sentence for users
     */
    public RuleSimulation(Chemistry chemistry, RunOptions options) {
        this.chemistry = chemistry;
        this.plan = chemistry.plan();
        RandomStreams random = new RandomStreams(plan.seed());
        this.model = new CompiledModel(chemistry, random);
        ClassLattice lattice = model.start();
        this.engine = new ModelEngine(model, lattice, random, options);
        this.waits = new WaitWatch(engine.clock());
        ColumnNames names = new ColumnNames();
        this.census = new SiteCensus(model, lattice, names);
        this.rates = new ChangingRates(model, engine, options);
        this.rows = new SampleRows(engine, census, waits, rates, chemistry.steps(), names);
        this.sweeps = new SweepWatch(engine.clock());
        double end = isTimed() ? plan.time_s() : plan.events();
        this.samples = new Marks(end, plan.samples());
        this.frames = new Marks(end, plan.frames());
        engine.clock().refresh();
    }

    private boolean isTimed() {
        return plan.time_s() < Double.POSITIVE_INFINITY;
    }

    /** Columns of the time series. */
    public List<Column> seriesColumns() {
        return rows.columns();
    }

    /** Scalar columns of a frame. */
    public List<Column> frameColumns() {
        return List.of(
                new Column("time_s", "s", "simulated time"), new Column("events", "1", "events since the start"));
    }

    /** How far the run is. */
    public RunState state() {
        double time_s = engine.clock().time_s();
        long events = engine.clock().eventCount();
        double share = Math.max(time_s / plan.time_s(), (double) events / plan.events());
        return new RunState(time_s, events, engine.clock().trialCount(), Math.min(1, share));
    }

    /**
     * Runs to the end of the plan, or until the observer asks to stop. To be called once. A run that was restored goes on
     * after what had been shown.
     *
     * @param observer receives samples, frames and progress
     */
    public RunReport run(RuleObserver observer) {
        return report(advanceToEnd(observer));
    }

    private RunReport report(RunEnding ending) {
        long[] eventsOfStep = engine.countOfStep();
        return new RunReport(
                ending,
                state(),
                engine.selection(),
                census.sitesOfSpecies(),
                Arrays.stream(eventsOfStep).boxed().toList(),
                engine.report(),
                rates.report(),
                stall(eventsOfStep));
    }

    private Optional<String> stall(long[] eventsOfStep) {
        StallDiagnosis diagnosis = new StallDiagnosis(chemistry);
        double elapsed_s = engine.clock().time_s();
        return rates.report()
                .map(report -> diagnosis.of(eventsOfStep, elapsed_s, report))
                .orElseGet(() -> diagnosis.of(eventsOfStep, elapsed_s, false));
    }

    private RunEnding advanceToEnd(RuleObserver observer) {
        if (ending != null) {
            return ending;
        }
        if (!hasBegun) {
            hasBegun = true;
            observer.sample(rows.row());
            showFrame(observer);
        }
        while (!observer.stopRequested()) {
            boolean mayBeFrozen = advance();
            observer.advanced(state());
            ending = ending(mayBeFrozen);
            show(observer, ending != null);
            if (ending != null) {
                return ending;
            }
            observer.settled(this);
        }
        return RunEnding.STOPPED;
    }

    @Override
    public void save(StateSink sink) {
        sink.flag("has begun", hasBegun);
        sink.ints("ending", ending == null ? NOT_ENDED : ending.ordinal());
        sink.doubles("next look, s", look_s);
        resumables().forEach(part -> part.save(sink));
    }

    @Override
    public void restore(StateSource source) {
        hasBegun = source.flag("has begun");
        int saved = source.ints("ending", 1)[0];
        if (saved < NOT_ENDED || saved >= RunEnding.values().length) {
            throw new StateMismatchException("the saved run has an unknown ending");
        }
        ending = saved == NOT_ENDED ? null : RunEnding.values()[saved];
        look_s = source.doubles("next look, s", 1)[0];
        resumables().forEach(part -> part.restore(source));
    }

    /** In the order in which they can be restored. */
    private List<Resumable> resumables() {
        return List.of(samples, frames, rates, rows, waits, engine);
    }

    /** Goes on to the next mark at most; returns whether nothing has happened until the next look. */
    private boolean advance() {
        double until_s = Math.min(plan.time_s(), rates.nextReversal_s());
        double nextMark = Math.min(samples.next(), frames.next());
        long most = plan.events() - engine.clock().eventCount();
        if (isTimed()) {
            until_s = Math.min(until_s, nextMark);
        } else {
            most = Math.min(most, (long) Math.ceil(nextMark) - engine.clock().eventCount());
            until_s = Math.min(until_s, nextLook_s());
        }
        long before = engine.clock().eventCount();
        boolean isThere = engine.clock().advance(until_s, rule(Math.min(most, rates.eventsToLook())));
        if (isThere && until_s == rates.nextReversal_s()) {
            rates.reverse();
        }
        rates.look();
        return isThere && engine.clock().eventCount() == before;
    }

    private StopRule rule(long events) {
        long most = Math.min(events, EVENTS_A_LOOK);
        if (engine.isInBlocks()) {
            return sweeps.over(events);
        }
        return waits.wantsMore() ? waits.over(most) : watch.over(most);
    }

    /** Recomputed only once it is there, because it takes a look at every centre. */
    private double nextLook_s() {
        double now_s = engine.clock().time_s();
        if (!(now_s < look_s)) {
            double bound_perS = engine.bound_perS();
            look_s = bound_perS > 0 ? now_s + DRAWS_A_LOOK / bound_perS : now_s;
        }
        return look_s;
    }

    private RunEnding ending(boolean mayBeFrozen) {
        if (!(engine.clock().time_s() < plan.time_s())) {
            return RunEnding.TIME;
        }
        if (engine.clock().eventCount() >= plan.events()) {
            return RunEnding.EVENTS;
        }
        return mayBeFrozen && !isTimed() && engine.isFrozen() ? RunEnding.FROZEN : null;
    }

    private void show(RuleObserver observer, boolean isLast) {
        double position = isTimed() ? engine.clock().time_s() : engine.clock().eventCount();
        if (samples.pass(position) || isLast) {
            observer.sample(rows.row());
        }
        if (frames.pass(position) || isLast) {
            showFrame(observer);
        }
    }

    private void showFrame(RuleObserver observer) {
        observer.frame(new double[] {engine.clock().time_s(), engine.clock().eventCount()}, census.states());
    }

    /** Ends the threads of a run in blocks. */
    @Override
    public void close() {
        engine.close();
    }
}
