package org.lifront.kmc.event;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.engine.LocalProcess;
import org.lifront.kmc.engine.Pace;
import org.lifront.kmc.engine.RejectionFreeProcess;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.selection.CompositionRejectionSelector;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * Draws by rate classes as long as enough draws are accepted, and from exact propensities by composition and rejection
 * from then on: rate classes are the faster the more draws become events, and an order of magnitude slower once only a
 * few in a hundred do, for example when a surface is nearly jammed.
 *
 * <p>The change of method is exact, because both draw from the same tables and waiting times are memoryless. It is
 * decided from counts of draws, so it comes at the same event in every repetition of a run.
 */
public final class AdaptiveProcess implements LocalProcess, Resumable {

    /** Draws between two looks at the acceptance. */
    private static final long STRETCH = 1 << 16;

    /** Acceptance below which a rejection-free event costs less than the draws it replaces; docs/performance.md. */
    private static final double LEAST_ACCEPTANCE = 0.03;

    private final ClassProcess byClass;
    private final RuleEvents events;
    private final int siteCount;
    private final XoShiRo256PlusPlus random;
    private RejectionFreeProcess bySite;
    private long trialsAtLook;
    private long eventsAtLook;

    /**
     * @param model the model
     * @param lattice what sits where
     * @param tables compiled events
     * @param random stream of this process
     */
    public AdaptiveProcess(CompiledModel model, ClassLattice lattice, EventTables tables, XoShiRo256PlusPlus random) {
        this.byClass = ClassProcess.ofWholeLattice(lattice, tables, random);
        this.events = new RuleEvents(model, lattice, tables);
        this.siteCount = lattice.grid().length();
        this.random = random;
    }

    /** Draws from other tables of the same model from now on; refresh afterwards. */
    public void use(EventTables tables) {
        byClass.use(tables);
        events.use(tables);
    }

    private LocalProcess current() {
        return bySite == null ? byClass : bySite;
    }

    @Override
    public void refresh() {
        current().refresh();
    }

    @Override
    public void reconsider(int site) {
        current().reconsider(site);
    }

    @Override
    public boolean advance(double until_s, StopRule stopRule) {
        while (bySite == null) {
            ClassProcess.Ending ending = byClass.advance(until_s, stopRule, trialsAtLook + STRETCH);
            if (ending != ClassProcess.Ending.OUT_OF_DRAWS) {
                return ending == ClassProcess.Ending.ARRIVED;
            }
            look();
        }
        return bySite.advance(until_s, stopRule);
    }

    private void look() {
        double acceptance = (double) (byClass.eventCount() - eventsAtLook) / (byClass.trialCount() - trialsAtLook);
        trialsAtLook = byClass.trialCount();
        eventsAtLook = byClass.eventCount();
        if (acceptance < LEAST_ACCEPTANCE) {
            bySite = rejectionFree();
            bySite.setTime(byClass.time_s());
            bySite.refresh();
        }
    }

    private RejectionFreeProcess rejectionFree() {
        return RejectionFreeProcess.ofWholeLattice(events, new CompositionRejectionSelector(siteCount), random);
    }

    @Override
    public void save(StateSink sink) {
        sink.longs("draws and events at the last look", trialsAtLook, eventsAtLook);
        byClass.save(sink);
        events.save(sink);
        sink.flag("drawn from exact propensities", isRejectionFree());
        if (isRejectionFree()) {
            bySite.save(sink);
        }
    }

    @Override
    public void restore(StateSource source) {
        long[] look = source.longs("draws and events at the last look", 2);
        trialsAtLook = look[0];
        eventsAtLook = look[1];
        byClass.restore(source);
        events.restore(source);
        bySite = source.flag("drawn from exact propensities") ? rejectionFree() : null;
        if (bySite != null) {
            bySite.restore(source);
        }
    }

    /** Whether events are drawn from exact propensities by now. */
    public boolean isRejectionFree() {
        return bySite != null;
    }

    /** Events of each step so far. */
    public long[] countOfStep() {
        long[] counts = byClass.countOfStep();
        long[] later = events.countOfStep();
        for (int step = 0; step < counts.length; step++) {
            counts[step] += later[step];
        }
        return counts;
    }

    @Override
    public Pace pace() {
        return current().pace();
    }

    @Override
    public void setTime(double time_s) {
        current().setTime(time_s);
    }

    @Override
    public double time_s() {
        return current().time_s();
    }

    @Override
    public long eventCount() {
        return byClass.eventCount() + (bySite == null ? 0 : bySite.eventCount());
    }

    @Override
    public long trialCount() {
        return byClass.trialCount() + (bySite == null ? 0 : bySite.trialCount());
    }
}
