package org.lifront.kmc.stiffness;

/**
 * How rates are scaled. The defaults of imbalance and executions are those of Dybeck, Plaisance and Neurock (2017, DOI
 * 10.1021/acs.jctc.6b00859).
 *
 * @param separation events of a scaled channel for each slow event, at least 1; the relative error of slow rates falls
 *     as its inverse
 * @param imbalance largest |forward - backward| / (forward + backward) of a channel in quasi-equilibrium, 0 to 1
 * @param executions events of a channel over which the imbalance is judged and which it settles by, at least 1; as many
 *     as the lattice has sites are taken if that is more, so that each site has had its turn and noise is small
 * @param interval_events events of the whole lattice between two looks, at least 1
 * @param superbasinShare slow events that end a superbasin, as a share of the number of sites, positive; at least one
 *     slow event is always waited for
 * @param mixingLength distance in neighbour hops over which transport must stay faster than the slow steps, at least 1;
 *     infinite for the whole lattice
 */
public record ScalingSettings(
        double separation,
        double imbalance,
        long executions,
        long interval_events,
        double superbasinShare,
        double mixingLength) {

    /** Slow rates come out within some tenths of a percent. */
    public static final ScalingSettings DEFAULT =
            new ScalingSettings(300, 0.2, 200, 200, 0.01, Double.POSITIVE_INFINITY);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range; the message is for users
     */
    public ScalingSettings {
        require(separation >= 1 && separation < Double.POSITIVE_INFINITY, "separation", separation, "at least 1");
        require(imbalance > 0 && imbalance < 1, "imbalance", imbalance, "between 0 and 1");
        require(executions >= 1, "executions", executions, "at least 1");
        require(interval_events >= 1, "interval", interval_events, "at least 1 event");
        require(superbasinShare > 0 && superbasinShare <= 1, "superbasin share", superbasinShare, "above 0, at most 1");
        require(mixingLength >= 1, "mixing length", mixingLength, "at least 1");
    }

    private static void require(boolean isFulfilled, String name, Object found, String allowed) {
        if (!isFulfilled) {
            throw new IllegalArgumentException("found " + name + " " + found + ", expected " + allowed);
        }
    }

    /** The same settings with another separation. */
    public ScalingSettings withSeparation(double newSeparation) {
        return new ScalingSettings(
                newSeparation, imbalance, executions, interval_events, superbasinShare, mixingLength);
    }
}
