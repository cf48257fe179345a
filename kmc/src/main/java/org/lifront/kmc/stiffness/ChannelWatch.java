package org.lifront.kmc.stiffness;

import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** What has been seen of one channel, and how far it is scaled. */
final class ChannelWatch implements Resumable {

    private final EventChannel channel;
    private final double tolerance;
    private final double window_events;
    private long lastForward;
    private long lastBackward;
    private long forwardOfWindow;
    private long backwardOfWindow;
    private double imbalance = 1;
    private boolean isEquilibrated;
    private double factor = 1;
    private long eventsOfLook;
    private long eventsOfSuperbasin;
    private double unscaledOfSuperbasin;
    private long forward;
    private long backward;
    private long forwardWhileScaled;
    private long backwardWhileScaled;
    private double unscaled;
    private double lowestFactor = 1;
    private long slowerWhileScaled;
    private int lapses;

    /**
     * @param channel what is watched
     * @param tolerance largest imbalance in quasi-equilibrium
     * @param window_events events over which the imbalance is judged
     */
    ChannelWatch(EventChannel channel, double tolerance, double window_events) {
        this.channel = channel;
        this.tolerance = tolerance;
        this.window_events = window_events;
    }

    /** Forgets everything and watches from these counts on. */
    void restart(long[] countOfStep) {
        lastForward = EventChannel.sum(channel.forward(), countOfStep);
        lastBackward = EventChannel.sum(channel.backward(), countOfStep);
        forwardOfWindow = 0;
        backwardOfWindow = 0;
        imbalance = 1;
        isEquilibrated = false;
        forward = 0;
        backward = 0;
        forwardWhileScaled = 0;
        backwardWhileScaled = 0;
        unscaled = 0;
        lowestFactor = 1;
        slowerWhileScaled = 0;
        lapses = 0;
        beginSuperbasin();
    }

    void beginSuperbasin() {
        factor = 1;
        eventsOfSuperbasin = 0;
        unscaledOfSuperbasin = 0;
    }

    /**
     * Looks at the events since the last look.
     *
     * @return whether the channel has entered or left quasi-equilibrium
     */
    boolean look(long[] countOfStep) {
        long newForward = EventChannel.sum(channel.forward(), countOfStep) - lastForward;
        long newBackward = EventChannel.sum(channel.backward(), countOfStep) - lastBackward;
        lastForward += newForward;
        lastBackward += newBackward;
        eventsOfLook = newForward + newBackward;
        count(newForward, newBackward);
        return forwardOfWindow + backwardOfWindow >= window_events && judgeWindow();
    }

    private void count(long newForward, long newBackward) {
        forward += newForward;
        backward += newBackward;
        forwardOfWindow += newForward;
        backwardOfWindow += newBackward;
        if (factor < 1) {
            forwardWhileScaled += newForward;
            backwardWhileScaled += newBackward;
        }
        eventsOfSuperbasin += eventsOfLook;
        unscaledOfSuperbasin += eventsOfLook / factor;
        unscaled += eventsOfLook / factor;
    }

    private boolean judgeWindow() {
        boolean wasEquilibrated = isEquilibrated;
        imbalance = imbalance(forwardOfWindow, backwardOfWindow);
        isEquilibrated = channel.obstacle().isEmpty() && imbalance < tolerance;
        lapses += factor < 1 && !isEquilibrated ? 1 : 0;
        forwardOfWindow = 0;
        backwardOfWindow = 0;
        return isEquilibrated != wasEquilibrated;
    }

    /** |forward - backward| / (forward + backward); 0 for a channel that undoes itself, because nobody can tell. */
    private double imbalance(long there, long back) {
        if (channel.isSelfReverse()) {
            return 0;
        }
        return there + back == 0 ? 1 : (double) Math.abs(there - back) / (there + back);
    }

    EventChannel channel() {
        return channel;
    }

    boolean isEquilibrated() {
        return isEquilibrated;
    }

    double factor() {
        return factor;
    }

    void scale(double newFactor) {
        factor = newFactor;
        lowestFactor = Math.min(lowestFactor, factor);
    }

    /** Notes events of slower channels since the last look. */
    void noteSlower(long slowerEvents) {
        slowerWhileScaled += factor < 1 ? slowerEvents : 0;
    }

    long eventsOfLook() {
        return eventsOfLook;
    }

    long eventsOfSuperbasin() {
        return eventsOfSuperbasin;
    }

    /** Events that there would have been in this superbasin without scaling. */
    double unscaledOfSuperbasin() {
        return unscaledOfSuperbasin;
    }

    long events() {
        return forward + backward;
    }

    /** @param relaxation events of each site that bring it back to equilibrium */
    ChannelReport report(double relaxation) {
        double whileScaled = forwardWhileScaled + backwardWhileScaled;
        double separation = slowerWhileScaled == 0 ? Double.POSITIVE_INFINITY : whileScaled / slowerWhileScaled;
        double imbalanceWhileScaled = whileScaled == 0 ? 0 : imbalance(forwardWhileScaled, backwardWhileScaled);
        return new ChannelReport(
                channel,
                factor,
                lowestFactor,
                forward,
                backward,
                unscaled,
                imbalance,
                imbalanceWhileScaled,
                separation,
                Math.min(1, Math.max(imbalanceWhileScaled, relaxation / separation)),
                lapses);
    }

    @Override
    public void save(StateSink sink) {
        sink.longs(
                "counts at the last look", lastForward, lastBackward, forwardOfWindow, backwardOfWindow, eventsOfLook);
        sink.longs("counts of the superbasin and in all", eventsOfSuperbasin, forward, backward);
        sink.longs("counts while scaled", forwardWhileScaled, backwardWhileScaled, slowerWhileScaled, lapses);
        sink.doubles("imbalance and factors", imbalance, factor, lowestFactor);
        sink.doubles("unscaled events", unscaledOfSuperbasin, unscaled);
        sink.flag("equilibrated", isEquilibrated);
    }

    @Override
    public void restore(StateSource source) {
        long[] look = source.longs("counts at the last look", 5);
        lastForward = look[0];
        lastBackward = look[1];
        forwardOfWindow = look[2];
        backwardOfWindow = look[3];
        eventsOfLook = look[4];
        long[] all = source.longs("counts of the superbasin and in all", 3);
        eventsOfSuperbasin = all[0];
        forward = all[1];
        backward = all[2];
        long[] scaled = source.longs("counts while scaled", 4);
        forwardWhileScaled = scaled[0];
        backwardWhileScaled = scaled[1];
        slowerWhileScaled = scaled[2];
        lapses = (int) scaled[3];
        double[] factors = source.doubles("imbalance and factors", 3);
        imbalance = factors[0];
        factor = factors[1];
        lowestFactor = factors[2];
        double[] unscaledEvents = source.doubles("unscaled events", 2);
        unscaledOfSuperbasin = unscaledEvents[0];
        unscaled = unscaledEvents[1];
        isEquilibrated = source.flag("equilibrated");
    }
}
