package org.lifront.kmc.stiffness;

/** What has been seen of one channel, and how far it is scaled. */
final class ChannelWatch {

    private final EventChannel channel;
    private final ScalingSettings settings;
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
    private double leastSeparation = Double.POSITIVE_INFINITY;
    private int lapses;

    ChannelWatch(EventChannel channel, ScalingSettings settings) {
        this.channel = channel;
        this.settings = settings;
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
        leastSeparation = Double.POSITIVE_INFINITY;
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
        return forwardOfWindow + backwardOfWindow >= settings.executions() && judgeWindow();
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
        isEquilibrated = channel.obstacle().isEmpty() && imbalance < settings.imbalance();
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

    /** Notes how many events there are at the present factor for each event of what is slower. */
    void noteSeparation(double separation) {
        if (factor < 1) {
            leastSeparation = Math.min(leastSeparation, separation);
        }
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

    ChannelReport report(double relaxation) {
        return new ChannelReport(
                channel,
                factor,
                lowestFactor,
                forward,
                backward,
                unscaled,
                imbalance,
                imbalance(forwardWhileScaled, backwardWhileScaled),
                leastSeparation,
                relaxation / leastSeparation,
                lapses);
    }
}
