package org.lifront.kmc.selection;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Picks one of many channels with probability proportional to its propensity. Knows neither physics nor lattice.
 *
 * <p>Contract: {@link #total} is the sum of the propensities last set, to rounding, and depends on them alone, not on
 * the updates that led there; {@link #select} picks a channel of propensity p with the probability p / total and never
 * one of propensity 0; the {@link #remainder} is uniform between 0 and p and independent of the choice. A share of the
 * total below 2^-53, the resolution of a uniform deviate, is not resolved. How many random numbers a selection takes is
 * the selector's own affair; it is a function of the calls made and of the numbers drawn.
 *
 * <p>The source of random numbers is a concrete class, so that drawing a number costs about 1 ns whatever else the
 * program has loaded.
 */
public interface EventSelector {

    /** Sets all propensities to 0. From then on the selector does what a new one would do. */
    void clear();

    /**
     * Sets the propensity of a channel.
     *
     * @param channel channel number
     * @param propensity_perS rate in 1/s, finite and not negative
     */
    void set(int channel, double propensity_perS);

    /** The propensity last set for a channel, in 1/s; 0 if never set. */
    double propensity(int channel);

    /** Channels with a propensity, in an order in which a cleared selector that is told them again goes on as this one. */
    int[] openChannels();

    /** Sum of all propensities in 1/s. */
    double total();

    /**
     * Selects a channel at random.
     *
     * @param random source of the uniform deviates; {@link #total} must be positive
     */
    int select(XoShiRo256PlusPlus random);

    /** A uniform deviate between 0 and the propensity of the channel that was selected last, bounds included. */
    double remainder();
}
