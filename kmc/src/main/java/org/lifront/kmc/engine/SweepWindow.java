package org.lifront.kmc.engine;

/**
 * How long the blocks may go on with frozen surroundings.
 *
 * @param tolerance bias of the event rate that is aimed at, relative, positive
 * @param mostEvents most events that a sweep over the lattice may have on average; infinite for no such limit
 */
public record SweepWindow(double tolerance, double mostEvents) {

    /** Bias of the events near cuts over the squared number of events per centre in a window; measured on lattice gases. */
    private static final double KAPPA = 0.1;

    /** A window that only has to keep to a tolerance. */
    public static SweepWindow of(double tolerance) {
        return new SweepWindow(tolerance, Double.POSITIVE_INFINITY);
    }

    /** @throws IllegalArgumentException if a number is not positive */
    public SweepWindow {
        if (!(tolerance > 0) || !(mostEvents > 0)) {
            throw new IllegalArgumentException(
                    "a window needs a positive tolerance, got " + tolerance + " and " + mostEvents + " events");
        }
    }

    /**
     * The window.
     *
     * @param pace pace of the whole lattice
     * @param shareNearCuts share of the sites whose events reach beyond their block
     * @return length in seconds; infinite where nothing happens
     */
    double length_s(Pace pace, double shareNearCuts) {
        double perCentre_perS = pace.perCentre_perS();
        if (!(perCentre_perS > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double events = Math.sqrt(tolerance / (KAPPA * shareNearCuts));
        return Math.min(events / perCentre_perS, mostEvents / pace.total_perS());
    }
}
