package org.lifront.analysis.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class InterfaceFieldTest {

    private static final LatticeShape SHAPE = new LatticeShape(6, 6, 32, 1e-9);
    private static final ParameterSet SHIPPED = ParameterSets.shipped();
    private static final PhaseTable PHASES =
            new PhaseTable(SHIPPED.electrolyte(), List.of(SHIPPED.films().get("al2o3")), List.of());
    private static final double T_K = 298.15;
    private static final double J_APERM2 = 0.667;

    /** Two layers of metal, six of lithiated and four of fresh film, four of damaged electrolyte. */
    private static Occupancy evenStack() {
        Occupancy box = new Occupancy(SHAPE);
        for (int site = 0; site < SHAPE.siteCount(); site++) {
            int z = SHAPE.layer(site);
            box.place(site, z < 2 ? 0 : z < 8 ? 3 : z < 12 ? 2 : 1);
            if (z >= 12 && z < 16) {
                box.reduce(site);
                box.damage(site);
            }
        }
        return box;
    }

    private static InterfaceField field(Occupancy box, Polarity polarity) {
        return new InterfaceField(box, PHASES, SHIPPED.contact(), T_K, polarity, J_APERM2);
    }

    @Test
    void inAnEvenStackEachPartIsThicknessTimesField() {
        Map<VoltagePart, Double> parts = field(evenStack(), Polarity.PLATING).parts_V();

        HighFieldTransport fresh =
                (HighFieldTransport) SHIPPED.films().get("al2o3").transport();
        double ratio = J_APERM2 / (2 * fresh.exchangeCurrent_APerM2());
        double asinh = Math.log(ratio + Math.sqrt(ratio * ratio + 1));
        double lithiated_SPerM = PHASES.transport(3).orElseThrow().restConductivity_SPerM(T_K);
        double damaged_SPerM = SHIPPED.electrolyte().damaged().restConductivity_SPerM(T_K);
        assertThat(parts.get(VoltagePart.FILM)).isEqualTo(4e-9 * fresh.fieldScale_VPerM() * asinh, within(1e-6));
        assertThat(parts.get(VoltagePart.LITHIATED)).isEqualTo(6e-9 * J_APERM2 / lithiated_SPerM, within(1e-6));
        assertThat(parts.get(VoltagePart.INTERPHASE)).isEqualTo(4e-9 * J_APERM2 / damaged_SPerM, within(1e-6));
        assertThat(parts.get(VoltagePart.CONTACT))
                .isEqualTo(J_APERM2 * SHIPPED.contact().contactResistance_ohmM2(), within(1e-6));
        assertThat(parts.get(VoltagePart.SPREADING)).isEqualTo(0, within(1e-6));
    }

    @Test
    void partsOfARoughStackAddUpAndSpreadingIsNotNegative() {
        Occupancy box = evenStack();
        for (int column = 0; column < 12; column++) {
            for (int z = 8; z < 11; z++) {
                box.place(SHAPE.site(column, z), 3);
            }
        }
        InterfaceField field = field(box, Polarity.PLATING);
        Map<VoltagePart, Double> parts = field.parts_V();

        assertThat(parts.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(field.overpotential_V(), within(1e-9));
        assertThat(parts.get(VoltagePart.SPREADING)).isBetween(1e-4, 0.2 * field.overpotential_V());
    }

    @Test
    void strippingAddsVoidsToTheContact() {
        double plated = field(evenStack(), Polarity.PLATING).parts_V().get(VoltagePart.CONTACT);
        double stripped = field(evenStack(), Polarity.STRIPPING).parts_V().get(VoltagePart.CONTACT);

        assertThat(stripped).isEqualTo(plated / (1 - SHIPPED.contact().strippingVoids()), within(1e-6));
    }

    @Test
    void dropsGrowFromTheContactDown() {
        InterfaceField field = field(evenStack(), Polarity.STRIPPING);

        assertThat(field.top()).isEqualTo(2);
        assertThat(field.drop_V(0, 0)).isZero();
        for (int z = field.top(); z < field.bottom(); z++) {
            assertThat(field.drop_V(5, z + 1)).isGreaterThanOrEqualTo(field.drop_V(5, z));
        }
        assertThat(field.drop_V(5, 31)).isEqualTo(field.drop_V(5, field.bottom()));
        assertThat(field.current_APerM2(5, 20)).isEqualTo(J_APERM2, within(1e-5));
    }
}
