package org.lifront.kmc.engine;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.selection.EventSelector;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.state.StreamState;

/**
 * The n-fold way (Bortz, Kalos and Lebowitz 1975, DOI 10.1016/0021-9991(75)90060-1; Gillespie 1977, DOI
 * 10.1021/j100540a008) in one territory: one event at a time, exact for constant fields and surroundings; docs/model.md
 * equations (27) and (28).
 */
public final class RejectionFreeProcess implements LocalProcess, Resumable {

    private final EventModel model;
    private final TerritorySites sites;
    private final Territory territory;
    private final EventSelector selector;
    private final XoShiRo256PlusPlus random;
    private final EligibleSites eligible;
    private final SiteList touched = new SiteList();
    private final int[] lastLook;
    private boolean known;
    private double time_s;
    private long eventCount;

    /**
     * @param model what can happen
     * @param territory whose events are drawn here
     * @param sites its sites
     * @param selector a selector with all propensities 0 and a channel a site of the territory
     * @param random stream of waiting times and choices
     */
    public RejectionFreeProcess(
            EventModel model,
            Territory territory,
            TerritorySites sites,
            EventSelector selector,
            XoShiRo256PlusPlus random) {
        this.model = model;
        this.sites = sites;
        this.territory = territory;
        this.selector = selector;
        this.random = random;
        this.eligible = new EligibleSites(sites.size());
        this.lastLook = new int[sites.size()];
    }

    /**
     * The process of all events of a model.
     *
     * @param model what can happen; its sites are the channels of the selector
     * @param selector a selector with all propensities 0 and a channel a site
     * @param random stream of waiting times and choices
     */
    public static RejectionFreeProcess ofWholeLattice(
            EventModel model, EventSelector selector, XoShiRo256PlusPlus random) {
        return new RejectionFreeProcess(
                model, new WholeLattice(), TerritorySites.whole(model.siteCount()), selector, random);
    }

    /** Looks at every owned site the first time, then only at those where something is possible: fields decide how fast, never what. */
    @Override
    public void refresh() {
        if (!known) {
            known = true;
            findEligible();
        }
        for (int position = 0; position < eligible.size(); position++) {
            int channel = eligible.member(position);
            selector.set(channel, model.propensity_perS(sites.site(channel)));
        }
    }

    private void findEligible() {
        for (int channel = 0; channel < sites.size(); channel++) {
            if (!eligible.contains(channel) && model.isEligible(sites.site(channel))) {
                eligible.add(channel);
            }
        }
    }

    @Override
    public boolean advance(double until_s, StopRule stopRule) {
        while (true) {
            double total_perS = selector.total();
            double wait_s = total_perS > 0 ? -StrictMath.log1p(-random.nextDouble()) / total_perS : Double.MAX_VALUE;
            if (!(time_s + wait_s < until_s)) {
                time_s = until_s;
                return true;
            }
            time_s += wait_s;
            int channel = selector.select(random);
            touched.clear();
            model.fire(sites.site(channel), selector.remainder(), touched);
            eventCount++;
            refreshTouched();
            if (stopRule.stopsNow()) {
                return false;
            }
        }
    }

    /** Models may name a site several times; once an event is enough to look at it. */
    private void refreshTouched() {
        int look = (int) eventCount;
        if (look == 0) {
            // The number has come round: looks long past must not pass for this one.
            Arrays.fill(lastLook, -1);
        }
        for (int position = 0; position < touched.size(); position++) {
            int site = touched.get(position);
            if (territory.owns(site)) {
                int channel = sites.channel(site);
                if (lastLook[channel] != look) {
                    lastLook[channel] = look;
                    reconsider(site);
                }
            } else {
                territory.report(site);
            }
        }
    }

    @Override
    public void reconsider(int site) {
        int channel = sites.channel(site);
        boolean isEligible = model.isEligible(site);
        if (isEligible != eligible.contains(channel)) {
            if (isEligible) {
                eligible.add(channel);
            } else {
                eligible.remove(channel);
            }
        }
        selector.set(channel, isEligible ? model.propensity_perS(site) : 0);
    }

    @Override
    public Pace pace() {
        double total_perS = 0;
        double squares_perS2 = 0;
        for (int position = 0; position < eligible.size(); position++) {
            double propensity_perS = selector.propensity(eligible.member(position));
            total_perS += propensity_perS;
            squares_perS2 += propensity_perS * propensity_perS;
        }
        return new Pace(total_perS, squares_perS2);
    }

    /**
     * Clock, counts, stream and eligible sites. Propensities are those of the fields: after a restore they must be
     * refreshed, as after any change of a field.
     */
    @Override
    public void save(StateSink sink) {
        sink.doubles("time, s", time_s);
        sink.longs("events", eventCount);
        StreamState.save(random, "stream of events", sink);
        sink.flag("eligible sites are known", known);
        eligible.save(sink);
        int[] open = selector.openChannels();
        sink.ints("open channels", open);
        sink.doubles(
                "propensities, 1/s",
                Arrays.stream(open).mapToDouble(selector::propensity).toArray());
    }

    @Override
    public void restore(StateSource source) {
        time_s = source.doubles("time, s", 1)[0];
        eventCount = source.longs("events", 1)[0];
        StreamState.restore(random, "stream of events", source);
        known = source.flag("eligible sites are known");
        eligible.restore(source);
        selector.clear();
        int[] open = source.ints("open channels");
        double[] propensities_perS = source.doubles("propensities, 1/s", open.length);
        for (int i = 0; i < open.length; i++) {
            if (open[i] < 0 || open[i] >= sites.size() || !(propensities_perS[i] > 0)) {
                throw new StateMismatchException("the saved propensities belong to other sites");
            }
            selector.set(open[i], propensities_perS[i]);
        }
    }

    @Override
    public void setTime(double time_s) {
        this.time_s = time_s;
    }

    @Override
    public double time_s() {
        return time_s;
    }

    @Override
    public long eventCount() {
        return eventCount;
    }

    @Override
    public long trialCount() {
        return eventCount;
    }
}
