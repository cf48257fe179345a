package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.units.PhysicalConstants;

/** A thousand random structures, each solved from a cold start: none fails, currents balance at every site, energy too. */
class ColdStartTest {

    private static final int STRUCTURES = 1000;

    /** Difference of dissipated and injected power, relative; measured: 6e-6 at most. A run warns above 1e-4. */
    private static final double POWER = 1e-5;

    /** Current that one site may fail to pass on, relative to what is injected per column times the root of their number. */
    private static final double BALANCE = 2e-6;

    /** Conductivity of the best conductor, LATP or an ohmic film. */
    private static final double BEST_SPERM = 1.5e-2;

    private static final double ROOM_K = PhysicalConstants.REFERENCE_TEMPERATURE_K;

    private final LithiumContact contact = Materials.contact();

    @Test
    void newtonConvergesFromAColdStartOnAThousandRandomStructures() {
        List<String> wrong = new ArrayList<>();
        int tenVolt = 0;
        int open = 0;
        for (int seed = 1; seed <= STRUCTURES; seed++) {
            WildStructure structure = new WildStructure(seed);
            IonField field = new IonField(structure.shape(), structure.phases(), contact, ROOM_K);
            double voltage_V = field.solve(structure.occupancy(), Polarity.PLATING, structure.current_APerM2());
            open += voltage_V == Double.POSITIVE_INFINITY ? 1 : 0;
            tenVolt += voltage_V > 9.9 && voltage_V < 1e3 && structure.takesTenVolt() ? 1 : 0;
            if (voltage_V < Double.POSITIVE_INFINITY && !isRight(structure, field, voltage_V)) {
                wrong.add("seed " + seed + ": " + voltage_V + " V, power " + field.powerImbalance());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(open).as("structures without any path").isLessThan(STRUCTURES / 20);
        assertThat(tenVolt).as("structures with 10 V over 1 nm").isGreaterThan(50);
    }

    private boolean isRight(WildStructure structure, IonField field, double voltage_V) {
        ConductionLaws laws = new ConductionLaws(
                structure.phases(), contact, ROOM_K, structure.shape().spacing_m());
        NodalBalance balance =
                new NodalBalance(structure, field, laws, Polarity.PLATING, contact.contactResistance_ohmM2());
        double solver_APerM2 = BALANCE
                * structure.current_APerM2()
                * Math.sqrt(structure.shape().columnCount());
        double rounding_APerM2 =
                8 * Math.ulp(voltage_V) * BEST_SPERM / structure.shape().spacing_m();
        return voltage_V > 0
                && field.powerImbalance() < POWER
                && balance.worst_APerM2() < solver_APerM2 + rounding_APerM2;
    }
}
