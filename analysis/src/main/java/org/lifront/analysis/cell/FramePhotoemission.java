package org.lifront.analysis.cell;

import java.util.List;
import java.util.OptionalDouble;
import org.lifront.analysis.table.Quantity;

/**
 * Share of Ti3+ that photoemission would show at one frame.
 *
 * @param cycle cycles completed; 0 is before cycling
 * @param ti3Shares one for each of {@link #PHOTON_EV}
 */
public record FramePhotoemission(int cycle, List<Double> ti3Shares) {

    /** Photon energies for which shares are computed. */
    public static final List<Double> PHOTON_EV = List.of(3000.0, 4500.0, 6000.0);

    private static final List<Quantity> QUANTITIES =
            List.of(Quantity.XPS_TI3_3_KEV, Quantity.XPS_TI3_4_5_KEV, Quantity.XPS_TI3_6_KEV);

    /** Copies the shares. */
    public FramePhotoemission {
        ti3Shares = List.copyOf(ti3Shares);
    }

    /** The share that a result row asks for; empty if it asks for something else. */
    OptionalDouble ti3Share(Quantity quantity) {
        int index = QUANTITIES.indexOf(quantity);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(ti3Shares.get(index));
    }
}
