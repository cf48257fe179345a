package org.lifront.runs.calibration;

import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.meanfield.MeanFieldHistory;

/** What the twin answers for the quantities that it knows. */
public final class MeasuredQuantity {

    private static final double NM_PER_M = 1e9;

    private MeasuredQuantity() {}

    /** Whether the twin knows a quantity. */
    public static boolean isKnown(Quantity quantity) {
        return switch (quantity) {
            case OVERPOTENTIAL, RESISTANCE, TI3_FRONT, TI4_FRONT, TI3_FRONT_LI_RICH, TI4_FRONT_LI_RICH -> true;
            default -> false;
        };
    }

    /** The value of the twin in the quantity's unit. The twin's front is sharp: both its edges lie at one depth. */
    public static double of(MeanFieldHistory twin, Quantity quantity, int cycle) {
        return switch (quantity) {
            case OVERPOTENTIAL -> twin.overpotential_V(cycle);
            case RESISTANCE -> twin.resistance_ohm(cycle);
            case TI3_FRONT, TI4_FRONT, TI3_FRONT_LI_RICH, TI4_FRONT_LI_RICH -> twin.reduced_m(cycle) * NM_PER_M;
            default -> throw new IllegalArgumentException("the twin knows no " + quantity.key());
        };
    }
}
