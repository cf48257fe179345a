package org.lifront.kmc.engine;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.selection.EventSelector;

/**
 * The n-fold way (Bortz, Kalos and Lebowitz 1975, DOI 10.1016/0021-9991(75)90060-1; Gillespie 1977, DOI
 * 10.1021/j100540a008): one event at a time, exact for constant fields; docs/model.md equations (27) and (28).
 *
 * <p>Contract with fields that change in steps: {@link #advance} runs up to a boundary in time or until the stop rule
 * asks for new fields; then the owner solves them and calls {@link #refresh}. Waiting times are memoryless, so the one
 * that would have crossed the boundary is drawn anew with the new propensities and the process stays exact.
 */
final class ReferenceEngine {

    private final EventModel model;
    private final EventSelector selector;
    private final XoShiRo256PlusPlus random;
    private final EligibleSites eligible;
    private final SiteList touched = new SiteList();
    private double time_s;
    private long eventCount;

    /**
     * @param model what can happen; its sites are the channels of the selector
     * @param selector a selector with all propensities 0 and a channel a site
     * @param random stream of waiting times and choices
     */
    ReferenceEngine(EventModel model, EventSelector selector, XoShiRo256PlusPlus random) {
        this.model = model;
        this.selector = selector;
        this.random = random;
        this.eligible = new EligibleSites(model.siteCount());
        for (int site = 0; site < model.siteCount(); site++) {
            if (model.isEligible(site)) {
                eligible.add(site);
            }
        }
    }

    /** Recomputes every propensity; to be called before the first event and whenever a field has changed. */
    public void refresh() {
        for (int position = 0; position < eligible.size(); position++) {
            int site = eligible.member(position);
            selector.set(site, model.propensity_perS(site));
        }
    }

    /**
     * Lets events happen until a moment or until the stop rule asks for new fields, whichever comes first.
     *
     * @param until_s time of the boundary, not before {@link #time_s}
     * @param stopRule asked after every event
     * @return whether the boundary was reached; otherwise the stop rule has stopped the engine
     */
    public boolean advance(double until_s, StopRule stopRule) {
        while (true) {
            double total_perS = selector.total();
            double wait_s = total_perS > 0 ? -StrictMath.log1p(-random.nextDouble()) / total_perS : Double.MAX_VALUE;
            if (!(time_s + wait_s < until_s)) {
                time_s = until_s;
                return true;
            }
            time_s += wait_s;
            int site = selector.select(random);
            touched.clear();
            model.fire(site, selector.remainder(), touched);
            eventCount++;
            refreshTouched();
            if (stopRule.stopsNow()) {
                return false;
            }
        }
    }

    private void refreshTouched() {
        for (int position = 0; position < touched.size(); position++) {
            int site = touched.get(position);
            boolean isEligible = model.isEligible(site);
            if (isEligible != eligible.contains(site)) {
                if (isEligible) {
                    eligible.add(site);
                } else {
                    eligible.remove(site);
                }
            }
            selector.set(site, isEligible ? model.propensity_perS(site) : 0);
        }
    }

    /** Simulated time in seconds. */
    public double time_s() {
        return time_s;
    }

    /** Events so far. */
    public long eventCount() {
        return eventCount;
    }
}
