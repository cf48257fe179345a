package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.HandMadeInterface;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;

/** Trap three: damage without any correlation between columns is short-circuited sideways. */
class FrontTensionTest {

    private static final int HOURS = 400;

    /**
     * Resistance of bare electrolyte after 400 h, over that of a flat damage front that advances by y an hour,
     * {@code rho y t}; contact left out.
     */
    private static double shareOfSeriesResistance(ElectrolyteMaterial electrolyte) {
        LatticeShape shape = new LatticeShape(12, 12, 64, 1e-9);
        PhaseTable phases = new PhaseTable(electrolyte, List.of(), List.of());
        HandMadeInterface bare = new HandMadeInterface(Structures.bare(shape, 2), phases, 2).withEngine(5);
        for (int half = 0; half < HOURS; half++) {
            Polarity polarity = half % 2 == 0 ? Polarity.STRIPPING : Polarity.PLATING;
            double end_s = (half + 1) * Materials.HOUR_S;
            bare.run(polarity, Materials.LOCAL_CURRENT_APERM2, end_s, 0.05, (voltage_V, duration_s) -> {});
        }
        double rest_ohmM2 = bare.ionField().restResistance_ohmM2(bare.occupancy());
        return (rest_ohmM2 - 3.59e-2) / (HOURS * 0.04e-9 * 1.13e8);
    }

    /** Measured 0.85 and 0.66, on 24 x 24 columns 0.87 and 0.67. */
    @Test
    void trapThreeTensionKeepsTheDamageInSeries() {
        double with = shareOfSeriesResistance(Materials.electrolyteWithTension(5e8, 0.05, 4));
        double without = shareOfSeriesResistance(Materials.electrolyteWithTension(0, 1, 1));
        assertThat(with).isBetween(0.8, 1.0);
        assertThat(without).isLessThan(0.85 * with);
    }
}
