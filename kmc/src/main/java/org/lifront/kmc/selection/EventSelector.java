package org.lifront.kmc.selection;

/**
 * Picks one of many channels with probability proportional to its propensity. Knows neither physics nor lattice.
 *
 * <p>Contract: {@link #total} is the sum of the propensities last set, in an order that depends on the channel numbers
 * alone; {@link #select} maps targets in {@code [0, total)} to channels such that each channel with propensity p owns
 * targets of total length p (to rounding) and a channel of propensity 0 is never selected.
 */
public interface EventSelector {

    /**
     * Sets the propensity of a channel.
     *
     * @param channel channel number
     * @param propensity_perS rate in 1/s, finite and not negative
     */
    void set(int channel, double propensity_perS);

    /** The propensity last set for a channel, in 1/s; 0 if never set. */
    double propensity(int channel);

    /** Sum of all propensities in 1/s. */
    double total();

    /**
     * Selects the channel that owns a target.
     *
     * @param target from 0 inclusive to {@link #total} exclusive; total must be positive
     */
    int select(double target);

    /** What was left of the target inside the channel of the last {@link #select}: from 0 to its propensity. */
    double remainder();
}
