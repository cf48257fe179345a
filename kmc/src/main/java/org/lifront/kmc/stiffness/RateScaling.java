package org.lifront.kmc.stiffness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RunPlan;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * Slows quasi-equilibrated channels down while a run goes on, after Chatterjee and Voter (2010, DOI 10.1063/1.3409606) and
 * Dybeck, Plaisance and Neurock (2017, DOI 10.1021/acs.jctc.6b00859), with rates estimated from counts.
 *
 * <p>A superbasin begins with all factors 1. A channel whose events balance, and which has happened once a site on
 * average, is then scaled so that it still happens {@code separation} times for each event of what is slower; one that
 * moves things through the lattice, as many times more as they need to mix. As long as no slow event has been seen, their
 * rate is taken as its upper bound, 3 / time, so that factors fall by and by. The superbasin ends when enough slow events
 * have happened or a channel enters or leaves quasi-equilibrium.
 *
 * <p>Factors are powers of two, rounded up, and equal for a step and its reverse. Deterministic. Not thread-safe.
 *
 * <pre>
 *   scaling.restart(counts, time);
 *   repeat  run scaling.interval_events() events
 *           scaling.afterInterval(counts, time).ifPresent(factors -> process.use(tables.of(factors)))
 * </pre>
 */
public final class RateScaling implements Resumable {

    /** Factors are lowered only if they may fall by this much more, so that noise does not move them to and fro. */
    private static final double HYSTERESIS = 1.25;

    private static final Comparator<ChannelWatch> SLOWEST_FIRST =
            Comparator.comparingDouble(ChannelWatch::unscaledOfSuperbasin);

    private final ScalingSettings settings;
    private final int stepCount;
    private final List<ChannelWatch> watches;
    private final double samples_perS;
    private final double eventsToSettle;
    private final double eventsToMix;
    private final double mixing;
    private final long slowEventsOfSuperbasin;
    private double lastLook_s;
    private double begin_s;
    private final SlowRate slowRate = new SlowRate();
    private long superbasins;

    /**
     * @param chemistry the model
     * @param settings how to scale
     */
    public RateScaling(Chemistry chemistry, ScalingSettings settings) {
        this.settings = settings;
        this.stepCount = chemistry.steps().size();
        this.samples_perS = samples_perS(chemistry.plan());
        double sites = chemistry.box().siteCount();
        this.mixing = Mixing.eventsPerSite(chemistry.box(), settings.mixingLength());
        this.eventsToSettle = Math.max(settings.executions(), sites);
        this.watches = ReversiblePairs.find(chemistry).stream()
                .map(channel -> new ChannelWatch(channel, settings.imbalance(), eventsToSettle))
                .toList();
        this.eventsToMix = sites * mixing;
        this.slowEventsOfSuperbasin = (long) Math.max(1, settings.superbasinShare() * sites);
        restart(new long[stepCount], 0);
    }

    private static double samples_perS(RunPlan plan) {
        return plan.time_s() < Double.POSITIVE_INFINITY ? plan.samples() / plan.time_s() : 0;
    }

    /** Events of the whole lattice after which to call {@link #afterInterval}. */
    public long interval_events() {
        return settings.interval_events();
    }

    /**
     * Forgets all that was seen and returns to factors of 1: at the start, when the field reverses, and at every
     * checkpoint, so that a run that goes on from there needs no memory of this.
     *
     * @param countOfStep events of each step so far
     * @param time_s simulated time in seconds
     */
    public void restart(long[] countOfStep, double time_s) {
        watches.forEach(watch -> watch.restart(countOfStep));
        superbasins = 0;
        slowRate.forget();
        lastLook_s = time_s;
        beginSuperbasin();
    }

    @Override
    public void save(StateSink sink) {
        sink.doubles("times of the last look and of the superbasin, s", lastLook_s, begin_s);
        sink.longs("superbasins", superbasins);
        slowRate.save(sink);
        watches.forEach(watch -> watch.save(sink));
    }

    @Override
    public void restore(StateSource source) {
        double[] times_s = source.doubles("times of the last look and of the superbasin, s", 2);
        lastLook_s = times_s[0];
        begin_s = times_s[1];
        superbasins = source.longs("superbasins", 1)[0];
        slowRate.restore(source);
        watches.forEach(watch -> watch.restore(source));
    }

    private void beginSuperbasin() {
        watches.forEach(ChannelWatch::beginSuperbasin);
        superbasins++;
        begin_s = lastLook_s;
    }

    /**
     * Looks at what has happened since the last look.
     *
     * @param countOfStep events of each step since the process began, one element a step, never decreasing
     * @param time_s simulated time in seconds, never decreasing
     * @return a factor for each step if any has changed, else empty
     */
    public Optional<double[]> afterInterval(long[] countOfStep, double time_s) {
        double[] before = factors();
        lastLook_s = time_s;
        boolean isChanged = false;
        for (ChannelWatch watch : watches) {
            isChanged |= watch.look(countOfStep);
        }
        noteSlower();
        if (isChanged) {
            slowRate.forget();
            beginSuperbasin();
        } else if (slowRate.events() >= slowEventsOfSuperbasin) {
            slowRate.endSuperbasin(time_s - begin_s);
            beginSuperbasin();
        } else if (time_s > begin_s) {
            scaleFromSlowToFast(time_s - begin_s);
        }
        double[] after = factors();
        return Arrays.equals(before, after) ? Optional.empty() : Optional.of(after);
    }

    /**
     * The channels that others are compared with: those not in quasi-equilibrium. If all are, the slowest sets the pace, for
     * it has nothing to wait for.
     */
    private List<ChannelWatch> slow() {
        List<ChannelWatch> slow =
                watches.stream().filter(watch -> !watch.isEquilibrated()).toList();
        return slow.isEmpty() ? watches.stream().min(SLOWEST_FIRST).stream().toList() : slow;
    }

    private List<ChannelWatch> fast(List<ChannelWatch> slow) {
        return watches.stream()
                .filter(watch -> !slow.contains(watch))
                .sorted(SLOWEST_FIRST)
                .toList();
    }

    private void noteSlower() {
        List<ChannelWatch> slow = slow();
        long slower = slow.stream().mapToLong(ChannelWatch::eventsOfLook).sum();
        slowRate.add(slower);
        for (ChannelWatch watch : fast(slow)) {
            watch.noteSlower(slower);
            slower += watch.factor() < 1 ? 0 : watch.eventsOfLook();
        }
    }

    /** Each channel is compared with all that is slower and goes on at its own rate. */
    private void scaleFromSlowToFast(double elapsed_s) {
        double slower_perS = slowRate.estimate_perS(elapsed_s) + samples_perS;
        for (ChannelWatch watch : fast(slow())) {
            double rate_perS = watch.unscaledOfSuperbasin() / elapsed_s;
            double wanted = isSettled(watch) ? separation(watch) * slower_perS / rate_perS : 1;
            watch.scale(nextFactor(watch.factor(), wanted));
            slower_perS += watch.factor() < 1 ? 0 : rate_perS;
        }
    }

    private boolean isSettled(ChannelWatch watch) {
        return watch.eventsOfSuperbasin() >= eventsToSettle
                && (!watch.channel().isTransport() || watch.events() >= eventsToMix);
    }

    private double separation(ChannelWatch watch) {
        return settings.separation() * relaxation(watch);
    }

    private double relaxation(ChannelWatch watch) {
        return watch.channel().isTransport() ? mixing : 1;
    }

    private static double nextFactor(double factor, double wanted) {
        return wanted > factor ? powerOfTwoAbove(wanted) : Math.min(factor, powerOfTwoAbove(HYSTERESIS * wanted));
    }

    private static double powerOfTwoAbove(double wanted) {
        if (wanted >= 1) {
            return 1;
        }
        double power = Math.scalb(1.0, Math.getExponent(wanted));
        return power < wanted ? 2 * power : power;
    }

    /** Present factor of each step. */
    public double[] factors() {
        double[] factors = new double[stepCount];
        for (ChannelWatch watch : watches) {
            watch.channel().steps().forEach(step -> factors[step] = watch.factor());
        }
        return factors;
    }

    /** What scaling has done since the last restart. */
    public ScalingReport report() {
        return new ScalingReport(
                settings,
                superbasins,
                watches.stream().map(watch -> watch.report(relaxation(watch))).toList());
    }
}
