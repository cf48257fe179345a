package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.OhmicTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * Columns of one phase each between two equipotentials: in every column the potential falls evenly, so that columns
 * beside each other have the same potential at the same depth, no current flows sideways and the columns are in
 * parallel exactly, however strongly they are coupled.
 */
class ParallelColumnsTest {

    private static final double SOLVER = 1e-3;
    private static final double NEGLIGIBLE_OHMM2 = 1e-8;
    private static final int TOP = 2;
    private static final int SITES = 6;
    private static final double THICKNESS_M = SITES * 0.5e-9;

    private final LatticeShape shape = new LatticeShape(6, 4, 30, 0.5e-9);
    private final FilmMaterial[] films = {
        Materials.ohmic(1e-8), Materials.ohmic(4e-7), Materials.inert(Materials.INSULATOR)
    };
    private final PhaseTable phases = new PhaseTable(superconductor(), java.util.List.of(films), java.util.List.of());
    private final IonField field = new IonField(
            shape, phases, Materials.contact(NEGLIGIBLE_OHMM2, 0), PhysicalConstants.REFERENCE_TEMPERATURE_K);

    private static ElectrolyteMaterial superconductor() {
        ElectrolyteMaterial usual = Materials.electrolyte();
        return new ElectrolyteMaterial(
                new OhmicTransport(1e3, 0),
                usual.damaged(),
                usual.titaniumDensity_perM3(),
                usual.bareElectronSupply(),
                usual.reductionConstant_m2PerS(),
                usual.reductionActivation_eV(),
                usual.supplySpeed_mPerS(),
                usual.damageSpeed_mPerS(),
                usual.frontTension_perM(),
                usual.frontTensionMin(),
                usual.frontTensionMax(),
                usual.frontTensionReach_m(),
                usual.boundarySpeed_mPerS(),
                usual.boundaryActivation_eV(),
                usual.relativePermittivity(),
                usual.mobileLithium());
    }

    /** Column k carries film {@code k mod kinds}. */
    private Occupancy striped(int kinds) {
        Occupancy occupancy = Structures.bare(shape, TOP + SITES);
        for (int column = 0; column < shape.columnCount(); column++) {
            Structures.fillColumn(occupancy, column, TOP, TOP + SITES, phases.asDeposited(column % kinds));
        }
        return occupancy;
    }

    private static double ohmicCurrent_APerM2(double conductivity_SPerM, double voltage_V) {
        return conductivity_SPerM * voltage_V / THICKNESS_M;
    }

    private static double highFieldCurrent_APerM2(double voltage_V) {
        return 2 * 1.5e-2 * Math.sinh(voltage_V / THICKNESS_M / 1.11e8);
    }

    @Test
    void ohmicColumnsConductInParallel() {
        double mean_SPerM2 = (1e-8 + 4e-7) / 2 / THICKNESS_M;
        Occupancy occupancy = striped(2);
        assertThat(field.solve(occupancy, Polarity.PLATING, 3)).isCloseTo(3 / mean_SPerM2, withinPercentage(SOLVER));
        assertThat(field.restResistance_ohmM2(occupancy)).isCloseTo(1 / mean_SPerM2, withinPercentage(SOLVER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 3})
    void highFieldAndOhmicColumnsConductInParallel(double voltage_V) {
        DoubleUnaryOperator total =
                v -> (ohmicCurrent_APerM2(1e-8, v) + ohmicCurrent_APerM2(4e-7, v) + highFieldCurrent_APerM2(v)) / 3;
        double current_APerM2 = total.applyAsDouble(voltage_V);
        assertThat(field.solve(striped(3), Polarity.PLATING, current_APerM2))
                .isCloseTo(voltage_V, withinPercentage(SOLVER));
    }

    @Test
    void theSmallSignalConductancesOfColumnsAddUp() {
        double lowField_SPerM = 2 * 1.5e-2 / 1.11e8;
        double mean_SPerM2 = (1e-8 + 4e-7 + lowField_SPerM) / 3 / THICKNESS_M;
        assertThat(field.restResistance_ohmM2(striped(3))).isCloseTo(1 / mean_SPerM2, withinPercentage(SOLVER));
    }

    @Test
    void eachColumnCarriesTheCurrentOfItsOwnLaw() {
        double voltage_V = 0.9;
        double[] laws = {
            ohmicCurrent_APerM2(1e-8, voltage_V),
            ohmicCurrent_APerM2(4e-7, voltage_V),
            highFieldCurrent_APerM2(voltage_V)
        };
        field.solve(striped(3), Polarity.STRIPPING, (laws[0] + laws[1] + laws[2]) / 3);
        for (int column = 0; column < shape.columnCount(); column++) {
            for (int z = TOP; z < TOP + SITES; z++) {
                assertThat(field.normalCurrent_APerM2(shape.site(column, z)))
                        .isCloseTo(laws[column % 3], withinPercentage(10 * SOLVER));
            }
        }
    }
}
