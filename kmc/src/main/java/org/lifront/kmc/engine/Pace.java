package org.lifront.kmc.engine;

/**
 * How fast things happen in a territory.
 *
 * @param total_perS sum of the propensities of its sites, in 1/s
 * @param squares_perS2 sum of their squares, in 1/s2
 */
public record Pace(double total_perS, double squares_perS2) {

    /** Nothing happens. */
    public static final Pace STILL = new Pace(0, 0);

    /** The pace of two territories together. */
    public Pace plus(Pace other) {
        return new Pace(total_perS + other.total_perS, squares_perS2 + other.squares_perS2);
    }

    /**
     * Propensity of the site at which the next event happens, on average over all choices: the mean over sites weighted
     * with their propensities, so that few fast sites among many slow ones count. 0 where nothing happens.
     */
    public double perCentre_perS() {
        return total_perS > 0 ? squares_perS2 / total_perS : 0;
    }
}
