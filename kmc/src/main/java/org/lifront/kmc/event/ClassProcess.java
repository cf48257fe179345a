package org.lifront.kmc.event;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.engine.LocalProcess;
import org.lifront.kmc.engine.Pace;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.engine.Territory;
import org.lifront.kmc.engine.WholeLattice;
import org.lifront.kmc.random.ExponentialDeviates;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.state.StreamState;

/**
 * Draws events of a rule-based model by rate classes with rejection inside the class: every centre of a class has the
 * same bound on its propensity, so a class, a member and one of its possible events are found in constant time, and the
 * event happens with probability rate over bound. Nothing is updated but the lists of centres that change their class.
 *
 * <p>Exact: the drawn events form a Poisson process of rate {@code sum of count times bound}, of which those that
 * happen are a thinning (Lewis and Shedler 1979, DOI 10.1002/nav.3800260304). A rejection never biases the choice of
 * the class, because the clock goes on for rejected events too. docs/model.md equations (27) and (28).
 */
public final class ClassProcess implements LocalProcess, Resumable {

    /** After so many rejections in a row the process looks whether anything can happen at all. */
    private static final int PATIENCE = 1 << 16;

    private final ClassLattice lattice;
    private final Territory territory;
    private final ClassLists lists;
    private final ListedLattice listed;
    private final ClassDraw draw;
    private final XoShiRo256PlusPlus random;
    private final long[] countOfStep;
    private EventTables tables;
    private boolean isListed;
    private double bound_perS;
    private double meanWait_s;
    private double time_s;
    private long trials;
    private long trialLimit;
    private long events;
    private int rejectedInARow;
    private int lastCentre = -1;
    private int lastSecond = -1;

    /**
     * @param lattice what sits where; shared
     * @param tables compiled events
     * @param territory owned centres
     * @param position shared positions from {@link #positions}, null if the model does not need them
     * @param random stream of this process
     */
    public ClassProcess(
            ClassLattice lattice, EventTables tables, Territory territory, int[] position, XoShiRo256PlusPlus random) {
        this.lattice = lattice;
        this.tables = tables;
        this.territory = territory;
        this.lists = new ClassLists(tables.isActive.length, position);
        this.listed = new ListedLattice(lattice, territory, lists);
        this.draw = new ClassDraw(lattice.codes, lists, random);
        this.random = random;
        this.countOfStep = new long[tables.stepCount];
    }

    /**
     * The process of all events on a lattice.
     *
     * @param lattice what sits where
     * @param tables compiled events
     * @param random stream of the process
     */
    public static ClassProcess ofWholeLattice(ClassLattice lattice, EventTables tables, XoShiRo256PlusPlus random) {
        return new ClassProcess(lattice, tables, new WholeLattice(), positions(lattice, tables), random);
    }

    /** The array of positions that all processes on a lattice share, or null if the model can do without. */
    public static int[] positions(ClassLattice lattice, EventTables tables) {
        return tables.needsPositions ? ClassLists.noPositions(lattice.codes.length) : null;
    }

    /** Draws from other tables of the same model from now on, for example after the field has reversed. */
    public void use(EventTables newTables) {
        tables = newTables;
        sumBounds();
    }

    @Override
    public void refresh() {
        if (!isListed) {
            lattice.grid().forEachSite(site -> {
                if (tables.isActive[lattice.classOf(site)] && territory.owns(site)) {
                    lists.add(lattice.classOf(site), site);
                }
            });
            isListed = true;
        }
        sumBounds();
    }

    /** Lists the centres among consecutive real sites, all of them owned; takes the place of looking for owned sites. */
    void list(int from, int to) {
        for (int site = from; site < to; site++) {
            if (tables.isActive[lattice.classOf(site)]) {
                lists.add(lattice.classOf(site), site);
            }
        }
        isListed = true;
    }

    @Override
    public void reconsider(int site) {
        if (listed.reconsider(tables, site)) {
            sumBounds();
        }
    }

    private void sumBounds() {
        double sum_perS = 0;
        for (int siteClass : tables.activeClasses) {
            sum_perS += lists.counts[siteClass] * tables.classBound_perS[siteClass];
        }
        bound_perS = sum_perS;
        meanWait_s = 1 / sum_perS;
    }

    @Override
    public boolean advance(double until_s, StopRule stopRule) {
        return advance(until_s, stopRule, Long.MAX_VALUE) == Ending.ARRIVED;
    }

    /** Why {@link #advance(double, StopRule, long)} has come back. */
    enum Ending {
        /** The moment was reached. */
        ARRIVED,
        /** The stop rule said stop. */
        STOPPED,
        /** The draws are used up. */
        OUT_OF_DRAWS
    }

    /** {@link #advance(double, StopRule)} that also comes back at the first rejection after so many draws in all. */
    Ending advance(double until_s, StopRule stopRule, long lastTrial) {
        trialLimit = lastTrial;
        while (happensBefore(until_s)) {
            if (stopRule.stopsNow()) {
                return Ending.STOPPED;
            }
        }
        return time_s < until_s ? Ending.OUT_OF_DRAWS : Ending.ARRIVED;
    }

    /** Draws until an event has happened, the moment is reached or the draws are used up. */
    private boolean happensBefore(double until_s) {
        while (bound_perS > 0) {
            double next_s = time_s + ExponentialDeviates.next(random) * meanWait_s;
            if (!(next_s < until_s)) {
                break;
            }
            time_s = next_s;
            trials++;
            if (draw.happens(tables, bound_perS)) {
                carryOut();
                return true;
            }
            if (++rejectedInARow == PATIENCE) {
                rejectedInARow = 0;
                if (listed.isExhausted(tables)) {
                    break;
                }
            }
            if (trials >= trialLimit) {
                return false;
            }
        }
        time_s = until_s;
        return false;
    }

    private void carryOut() {
        countOfStep[tables.outcomes[draw.outcome + EventTables.STEP]]++;
        lastCentre = draw.centre;
        lastSecond = draw.centre + tables.instances[draw.instance + EventTables.SECOND];
        if (listed.carryOut(tables, draw)) {
            sumBounds();
        }
        rejectedInARow = 0;
        events++;
    }

    /** The bounds on the propensities of all centres, open or not. */
    @Override
    public Pace pace() {
        double squares_perS2 = 0;
        for (int siteClass : tables.activeClasses) {
            squares_perS2 +=
                    lists.counts[siteClass] * tables.classBound_perS[siteClass] * tables.classBound_perS[siteClass];
        }
        return new Pace(bound_perS, squares_perS2);
    }

    /** Events of each step so far; a copy. */
    public long[] countOfStep() {
        return Arrays.copyOf(countOfStep, countOfStep.length);
    }

    /** Events of one step so far. */
    public long countOfStep(int step) {
        return countOfStep[step];
    }

    /** Rate in 1/s of the draws from which events are accepted. */
    public double bound_perS() {
        return bound_perS;
    }

    /** Centre of the last event, a real site; -1 before the first. */
    public int lastCentre() {
        return lastCentre;
    }

    /** Second site of the last event, possibly an image; the centre itself if the step has only one site. */
    public int lastSecond() {
        return lastSecond;
    }

    @Override
    public void save(StateSink sink) {
        sink.doubles("time, s", time_s);
        sink.longs("events, draws and rejected ones in a row", events, trials, rejectedInARow);
        sink.longs("events of each step", countOfStep);
        StreamState.save(random, "stream of events", sink);
        lists.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        time_s = source.doubles("time, s", 1)[0];
        long[] counts = source.longs("events, draws and rejected ones in a row", 3);
        events = counts[0];
        trials = counts[1];
        rejectedInARow = (int) counts[2];
        System.arraycopy(
                source.longs("events of each step", countOfStep.length), 0, countOfStep, 0, countOfStep.length);
        StreamState.restore(random, "stream of events", source);
        lists.restore(source);
        isListed = true;
        sumBounds();
    }

    @Override
    public void setTime(double newTime_s) {
        time_s = newTime_s;
    }

    @Override
    public double time_s() {
        return time_s;
    }

    @Override
    public long eventCount() {
        return events;
    }

    @Override
    public long trialCount() {
        return trials;
    }
}
