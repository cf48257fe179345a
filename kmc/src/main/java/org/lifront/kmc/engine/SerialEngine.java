package org.lifront.kmc.engine;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.selection.EventSelector;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * One process over the whole lattice: exact for fields that are constant between refreshes.
 *
 * <p>Waiting times are memoryless, so one that would have crossed a boundary is drawn anew with the new propensities
 * and the process stays exact.
 */
public final class SerialEngine implements Engine, Resumable {

    private final LocalProcess process;

    /** @param process the events of all sites */
    public SerialEngine(LocalProcess process) {
        this.process = process;
    }

    /**
     * Rejection-free selection over all sites of a model.
     *
     * @param model what can happen; its sites are the channels of the selector
     * @param selector a selector with all propensities 0 and a channel a site
     * @param random stream of waiting times and choices
     */
    public static SerialEngine rejectionFree(EventModel model, EventSelector selector, XoShiRo256PlusPlus random) {
        return new SerialEngine(RejectionFreeProcess.ofWholeLattice(model, selector, random));
    }

    @Override
    public void refresh() {
        process.refresh();
    }

    @Override
    public void reconsider(int site) {
        process.reconsider(site);
    }

    @Override
    public boolean advance(double until_s, StopRule stopRule) {
        return process.advance(until_s, stopRule);
    }

    @Override
    public void save(StateSink sink) {
        ((Resumable) process).save(sink);
    }

    @Override
    public void restore(StateSource source) {
        ((Resumable) process).restore(source);
    }

    @Override
    public double time_s() {
        return process.time_s();
    }

    @Override
    public long eventCount() {
        return process.eventCount();
    }

    @Override
    public long trialCount() {
        return process.trialCount();
    }
}
