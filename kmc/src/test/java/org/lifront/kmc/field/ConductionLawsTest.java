package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.occupancy.OccupancyView;

class ConductionLawsTest {

    private static final double SPACING_M = 0.5e-9;
    private static final int OHMIC = 2;
    private static final int HIGH_FIELD = 4;
    private static final int OTHER_HIGH_FIELD = 6;

    private final PhaseTable phases = Structures.onElectrolyte(
            Materials.ohmic(1e-8),
            Materials.inert(Materials.INSULATOR),
            Materials.inert(new HighFieldTransport(3e8, 1e-6, 0.8)));
    private final ConductionLaws laws =
            new ConductionLaws(phases, Materials.contact(), PhysicalConstants.REFERENCE_TEMPERATURE_K, SPACING_M);

    static Stream<int[]> pairs() {
        int[] kinds = {OccupancyView.ELECTROLYTE, OHMIC, HIGH_FIELD, OTHER_HIGH_FIELD, ConductionLaws.DAMAGED};
        Stream.Builder<int[]> pairs = Stream.builder();
        for (int first : kinds) {
            for (int second : kinds) {
                pairs.add(new int[] {first, second});
            }
        }
        return pairs.build();
    }

    private static double halfSite_V(int kind, double j) {
        double half_m = SPACING_M / 2;
        return switch (kind) {
            case OccupancyView.ELECTROLYTE -> half_m / 1.5e-2 * j;
            case OHMIC -> half_m / 1e-8 * j;
            case ConductionLaws.DAMAGED -> half_m * 1.13e8 * j;
            case HIGH_FIELD -> half_m * 1.11e8 * asinh(j / 3e-2);
            default -> half_m * 3e8 * asinh(j / 2e-6);
        };
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEdgeIsTwoHalfSitesInSeries(int[] pair) {
        for (double j = 1e-2; j < 1e3; j *= 7) {
            double expected_V = halfSite_V(pair[0], j) + halfSite_V(pair[1], j);
            assertThat(laws.voltage_V(ConductionLaws.law(pair[0], pair[1]), j))
                    .isCloseTo(expected_V, withinPercentage(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void currentAndVoltageAreInverseToEachOther(int[] pair) {
        int law = ConductionLaws.law(pair[0], pair[1]);
        for (double j = 1e-9; j < 1e4; j *= 9) {
            laws.evaluate(law, laws.voltage_V(law, j));
            assertThat(laws.current_APerM2()).isCloseTo(j, withinPercentage(1e-8));
            laws.evaluate(law, -laws.voltage_V(law, j));
            assertThat(laws.current_APerM2()).isCloseTo(-j, withinPercentage(1e-8));
        }
        laws.evaluate(law, 0);
        assertThat(laws.current_APerM2()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theConductanceIsTheSlopeOfTheCurrent(int[] pair) {
        int law = ConductionLaws.law(pair[0], pair[1]);
        for (double j = 1e-6; j < 1e3; j *= 31) {
            double voltage_V = laws.voltage_V(law, j);
            double step_V = 1e-5 * voltage_V;
            laws.evaluate(law, voltage_V + step_V);
            double above = laws.current_APerM2();
            laws.evaluate(law, voltage_V - step_V);
            double slope = (above - laws.current_APerM2()) / (2 * step_V);
            laws.evaluate(law, voltage_V);
            assertThat(laws.conductance_SPerM2()).isCloseTo(slope, withinPercentage(1e-3));
        }
        laws.evaluate(law, 0);
        assertThat(laws.conductance_SPerM2()).isCloseTo(laws.restConductance_SPerM2(law), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOrderOfTheSitesDoesNotMatter(int[] pair) {
        int law = ConductionLaws.law(pair[0], pair[1]);
        int reversed = ConductionLaws.law(pair[1], pair[0]);
        assertThat(laws.voltage_V(law, 0.7)).isCloseTo(laws.voltage_V(reversed, 0.7), withinPercentage(1e-12));
        assertThat(laws.isNonlinear(law)).isEqualTo(laws.isNonlinear(reversed));
        assertThat(laws.bendingVoltage_V(law)).isCloseTo(laws.bendingVoltage_V(reversed), within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theChordLiesBetweenRestAndSlope(int[] pair) {
        int law = ConductionLaws.law(pair[0], pair[1]);
        double chord = laws.chordConductance_SPerM2(law, 2);
        assertThat(chord * laws.voltage_V(law, 2)).isCloseTo(2, withinPercentage(1e-10));
        assertThat(laws.chordConductance_SPerM2(law, 0)).isEqualTo(laws.restConductance_SPerM2(law));
        assertThat(chord).isGreaterThanOrEqualTo(laws.restConductance_SPerM2(law) * (1 - 1e-12));
    }

    @Test
    void aLargeVoltageEitherWayGivesAFiniteCurrent() {
        int law = ConductionLaws.law(HIGH_FIELD, HIGH_FIELD);
        double voltage_V = 100 * laws.bendingVoltage_V(law);
        laws.evaluate(law, voltage_V);
        double forward = laws.current_APerM2();
        laws.evaluate(law, -voltage_V);
        assertThat(laws.current_APerM2()).isFinite().isEqualTo(-forward);
    }

    @Test
    void theContactAddsItsResistanceToHalfASite() {
        double expected_V = halfSite_V(HIGH_FIELD, 0.5) + 0.5 * 3.59e-2;
        assertThat(laws.voltage_V(ConductionLaws.contactLaw(HIGH_FIELD), 0.5))
                .isCloseTo(expected_V, withinPercentage(1e-9));
        laws.setContactResistance(0.2);
        assertThat(laws.voltage_V(ConductionLaws.contactLaw(OHMIC), 0.5))
                .isCloseTo(halfSite_V(OHMIC, 0.5) + 0.1, withinPercentage(1e-9));
    }

    @Test
    void groundIsHalfASiteAway() {
        assertThat(laws.voltage_V(ConductionLaws.groundLaw(ConductionLaws.DAMAGED), 0.5))
                .isCloseTo(halfSite_V(ConductionLaws.DAMAGED, 0.5), withinPercentage(1e-9));
    }
}
