package org.lifront.kmc.stiffness;

/**
 * What scaling has done to one channel since it was last restarted.
 *
 * @param channel the channel
 * @param factor present factor of its rates, a power of two of at most 1
 * @param lowestFactor lowest factor so far
 * @param forward events of the forward steps; all events of a channel that undoes itself
 * @param backward events of the backward steps
 * @param unscaledEvents estimated number of events that there would have been without scaling
 * @param imbalance |forward - backward| / (forward + backward) when last judged; 1 before, 0 if the channel undoes itself
 * @param imbalanceWhileScaled the same over all events at a factor below 1; 0 if there were none
 * @param separation events for each event of what is slower, while the factor was below 1; infinite if there was none
 * @param residualError estimated relative error that this causes: the imbalance while scaled, or one over the separation
 *     times the events that transport needs to mix, whichever is larger; at most 1, and 0 if never scaled
 * @param lapses how often the channel has left quasi-equilibrium while it was scaled
 */
public record ChannelReport(
        EventChannel channel,
        double factor,
        double lowestFactor,
        long forward,
        long backward,
        double unscaledEvents,
        double imbalance,
        double imbalanceWhileScaled,
        double separation,
        double residualError,
        int lapses) {

    /** Whether the channel has ever been scaled. */
    public boolean wasScaled() {
        return lowestFactor < 1;
    }
}
