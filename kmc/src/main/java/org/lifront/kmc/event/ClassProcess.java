package org.lifront.kmc.event;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.engine.LocalProcess;
import org.lifront.kmc.engine.Pace;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.engine.Territory;
import org.lifront.kmc.engine.WholeLattice;
import org.lifront.kmc.random.ExponentialDeviates;

/**
 * Draws events of a rule-based model by rate classes with rejection inside the class: every centre of a class has the
 * same bound on its propensity, so a class, a member and one of its possible events are found in constant time, and the
 * event happens with probability rate over bound. Nothing is updated but the lists of centres that change their class.
 *
 * <p>Exact: the drawn events form a Poisson process of rate {@code sum of count times bound}, of which those that
 * happen are a thinning (Lewis and Shedler 1979, DOI 10.1002/nav.3800260304). A rejection never biases the choice of
 * the class, because the clock goes on for rejected events too. docs/model.md equations (27) and (28).
 */
public final class ClassProcess implements LocalProcess {

    /** After so many rejections in a row the process looks whether anything can happen at all. */
    private static final int PATIENCE = 1 << 16;

    private final ClassLattice lattice;
    private final byte[] codes;
    private final Territory territory;
    private final ClassLists lists;
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
    private int lastInstance = -1;

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
        this.codes = lattice.codes;
        this.tables = tables;
        this.territory = territory;
        this.lists = new ClassLists(tables.isActive.length, position);
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
        int now = lattice.classOf(site);
        int before = lists.knowsPositions() ? lists.listedClass(site) : -1;
        if (now != before) {
            if (before >= 0) {
                lists.remove(before, site);
            }
            if (tables.isActive[now]) {
                lists.add(now, site);
            }
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
            if (drawOne()) {
                rejectedInARow = 0;
                events++;
                return true;
            }
            if (++rejectedInARow == PATIENCE && isExhausted()) {
                break;
            }
            if (trials >= trialLimit) {
                return false;
            }
        }
        time_s = until_s;
        return false;
    }

    private boolean drawOne() {
        double target = random.nextDouble() * bound_perS;
        int[] active = tables.activeClasses;
        int siteClass = 0;
        for (int next : active) {
            double weightOfNext_perS = lists.counts[next] * tables.classBound_perS[next];
            if (weightOfNext_perS > 0) {
                siteClass = next;
                if (target < weightOfNext_perS) {
                    break;
                }
                target -= weightOfNext_perS;
            }
        }
        // Rounding may leave a target at the very end without an owner: it belongs to the last member.
        int place = Math.min(lists.counts[siteClass] - 1, (int) (target * tables.inverseBound_s[siteClass]));
        return tryAt(siteClass, place);
    }

    private boolean tryAt(int siteClass, int place) {
        int centre = lists.members[siteClass][place];
        int instance = drawInstance(siteClass);
        int outcome = tables.outcome(codes, instance, centre);
        if (outcome < 0 || !isAccepted(outcome, instance, centre)) {
            return false;
        }
        lastCentre = centre;
        lastInstance = instance;
        countOfStep[tables.outcomes[outcome + EventTables.STEP]]++;
        carryOut(outcome, instance, siteClass, place, centre);
        return true;
    }

    private int drawInstance(int siteClass) {
        int count = tables.instanceCount[siteClass];
        int first = tables.firstInstance[siteClass];
        if (count == 1) {
            return first * EventTables.INSTANCE;
        }
        // The product of 63 random bits and twice the count holds a uniform place above, a uniform fraction below.
        long bits = random.nextLong() >>> 1;
        int drawn = first + (int) Math.multiplyHigh(bits, 2L * count);
        double fraction = (bits * (2L * count) >>> 11) * 0x1p-53;
        return EventTables.INSTANCE * (fraction < tables.aliasThreshold[drawn] ? drawn : tables.aliasOther[drawn]);
    }

    private boolean isAccepted(int outcome, int instance, int centre) {
        double probability = tables.acceptance(codes, outcome, instance, centre);
        if (tables.siteFactor != null) {
            probability *= tables.siteFactor[centre];
        }
        return probability >= 1 || random.nextDouble() < probability;
    }

    private void carryOut(int outcome, int instance, int siteClass, int place, int centre) {
        int after = tables.outcomes[outcome + EventTables.AFTER];
        int second = centre + tables.instances[instance + EventTables.SECOND];
        if (tables.outcomes[outcome + EventTables.MOVES_CENTRE] != 0 && codes[centre] >= 0 && codes[second] >= 0) {
            codes[centre] = (byte) (after & ClassLattice.CLASS_MASK);
            codes[second] = (byte) (after >>> 8 & ClassLattice.CLASS_MASK);
            lists.move(siteClass, place, second);
            return;
        }
        relist(centre, siteClass, place, after & 0xFF);
        int sites = tables.instances[instance + EventTables.SITES];
        if (sites > 1) {
            change(second, after >>> 8 & 0xFF);
        }
        if (sites > 2) {
            change(centre + tables.instances[instance + EventTables.THIRD], after >>> 16);
        }
        sumBounds();
    }

    private void relist(int centre, int siteClass, int place, int after) {
        if (after != siteClass) {
            lattice.write(centre, after);
            lists.removeAt(siteClass, place);
            if (tables.isActive[after]) {
                lists.add(after, centre);
            }
        }
    }

    private void change(int site, int after) {
        int before = lattice.classOf(site);
        if (before == after) {
            return;
        }
        boolean isBorder = lattice.isBorder(site);
        int real = lattice.write(site, after);
        if (isBorder && !territory.owns(real)) {
            territory.report(real);
            return;
        }
        if (tables.isActive[before]) {
            lists.remove(before, real);
        }
        if (tables.isActive[after]) {
            lists.add(after, real);
        }
    }

    /** Whether no owned centre has an open event. */
    private boolean isExhausted() {
        rejectedInARow = 0;
        for (int siteClass : tables.activeClasses) {
            for (int place = 0; place < lists.counts[siteClass]; place++) {
                if (isOpen(siteClass, lists.members[siteClass][place])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOpen(int siteClass, int centre) {
        int end = tables.endOfInstances(siteClass);
        for (int instance = tables.firstInstance(siteClass); instance < end; instance += EventTables.INSTANCE) {
            if (tables.propensity_perS(codes, instance, centre) > 0) {
                return true;
            }
        }
        return false;
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
        return lastCentre + tables.instances[lastInstance + EventTables.SECOND];
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
