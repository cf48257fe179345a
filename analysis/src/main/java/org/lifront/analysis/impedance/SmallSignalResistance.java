package org.lifront.analysis.impedance;

import java.util.OptionalDouble;
import org.lifront.analysis.series.Curve;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * Total low-frequency resistance of the cell at rest against cycles run, one value per frame.
 *
 * <p>It is not the overpotential divided by the current: an insulating film conducts by a sinh law, so that its
 * small-signal resistance lies far above its galvanostatic V/I.
 */
public final class SmallSignalResistance {

    private final Curve ohm;

    private SmallSignalResistance(Curve ohm) {
        this.ohm = ohm;
    }

    /** Reads frame columns {@code cycle} and {@code resistance_ohm}; frames without a measured value are left out. */
    public static SmallSignalResistance of(TrajectoryReader trajectory) {
        return new SmallSignalResistance(
                Curve.of(trajectory.frameSeries("cycle"), trajectory.frameSeries("resistance_ohm"))
                        .finite());
    }

    /** Resistance in ohm against cycles completed; 0 is before cycling. */
    public Curve curve_ohm() {
        return ohm;
    }

    /** Resistance in ohm after exactly so many cycles, 0 for before cycling; empty if no frame was written then. */
    public OptionalDouble after_ohm(int cycles) {
        for (int i = 0; i < ohm.size(); i++) {
            if (ohm.x(i) == cycles) {
                return OptionalDouble.of(ohm.y(i));
            }
        }
        return OptionalDouble.empty();
    }
}
