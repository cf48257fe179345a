package org.lifront.kmc.engine;

/**
 * How long the blocks may go on with frozen surroundings. The bias of the event rate is, with colours in random order,
 * {@code kappa f (k tau)^2} for windows tau that are not much longer than a hop: f is the share of sites near cuts, k
 * the propensity of a centre.
 *
 * @param tolerance bias of the event rate that is aimed at, relative, positive
 * @param mostEvents most events that a sweep over the lattice may have on average; infinite for no such limit
 * @param longest_s longest window in seconds, positive; infinite for no such limit
 */
public record SweepWindow(double tolerance, double mostEvents, double longest_s) {

    /**
     * Measured at 8^3 blocks on lattice gases of concentration 0.1, windows of 0.1 to 0.5 hop times: 0.010 where unlike
     * bonds cost energy, 0.012 where they do not.
     */
    private static final double KAPPA = 0.012;

    /** A window that only has to keep to a tolerance. */
    public static SweepWindow of(double tolerance) {
        return new SweepWindow(tolerance, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** @throws IllegalArgumentException if a number is not positive */
    public SweepWindow {
        if (!(tolerance > 0) || !(mostEvents > 0) || !(longest_s > 0)) {
            throw new IllegalArgumentException("a window needs a positive tolerance and positive limits, got "
                    + tolerance + ", " + mostEvents + " events and " + longest_s + " s");
        }
    }

    /**
     * The window.
     *
     * @param pace pace of the whole lattice
     * @param shareNearCuts share of the sites whose events reach beyond their block
     * @return length in seconds; infinite where nothing happens and nothing else limits it
     */
    double length_s(Pace pace, double shareNearCuts) {
        double perCentre_perS = pace.perCentre_perS();
        if (!(perCentre_perS > 0)) {
            return longest_s;
        }
        double hops = Math.sqrt(tolerance / (KAPPA * shareNearCuts));
        return Math.min(longest_s, Math.min(hops / perCentre_perS, mostEvents / pace.total_perS()));
    }
}
