package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** What must hold for any structure and any current. */
class RandomStructureFieldTest {

    private static final double ACCURACY = 1e-5;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static IonField field(RandomStructure structure) {
        return new IonField(
                structure.shape(), structure.phases(), Materials.contact(), PhysicalConstants.REFERENCE_TEMPERATURE_K);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLayerCarriesTheInjectedCurrent(long seed) {
        RandomStructure structure = new RandomStructure(seed);
        double current_APerM2 = structure.current_APerM2();
        IonField field = field(structure);
        double voltage_V = field.solve(structure.occupancy(), Polarity.STRIPPING, current_APerM2);
        assertThat(voltage_V).isPositive().isFinite();
        LatticeShape shape = structure.shape();
        for (int z = structure.firstClosedLayer() + 1;
                z <= structure.occupancy().deepestAlteredLayer();
                z++) {
            double sum_APerM2 = 0;
            for (int column = 0; column < shape.columnCount(); column++) {
                sum_APerM2 += signedCurrent_APerM2(field, shape, shape.site(column, z));
            }
            assertThat(sum_APerM2 / shape.columnCount()).isCloseTo(current_APerM2, within(ACCURACY * current_APerM2));
        }
    }

    /** Current downwards through the upper face of a site; a winding path may run upwards here and there. */
    private static double signedCurrent_APerM2(IonField field, LatticeShape shape, int site) {
        double fall_V = field.dropFromContact_V(site) - field.dropFromContact_V(shape.up(site));
        return Math.signum(fall_V) * field.normalCurrent_APerM2(site);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSolutionDoesNotDependOnWhereNewtonStarts(long seed) {
        RandomStructure structure = new RandomStructure(seed);
        IonField warm = field(structure);
        warm.solve(structure.draw(), Polarity.PLATING, structure.current_APerM2());
        IonField cold = field(structure);
        Occupancy occupancy = structure.occupancy();
        double current_APerM2 = structure.current_APerM2();
        double fromCold_V = cold.solve(occupancy, Polarity.PLATING, current_APerM2);
        double fromWarm_V = warm.solve(occupancy, Polarity.PLATING, current_APerM2);
        assertThat(fromWarm_V).isCloseTo(fromCold_V, within(ACCURACY * fromCold_V));
        LatticeShape shape = structure.shape();
        int first = structure.firstClosedLayer() * shape.columnCount();
        for (int site = first; site < first + 3 * shape.columnCount(); site++) {
            assertThat(warm.dropFromContact_V(site))
                    .isCloseTo(cold.dropFromContact_V(site), within(10 * ACCURACY * fromCold_V));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSmallSignalResistanceIsTheSlopeOfTheVoltageAtRest(long seed) {
        RandomStructure structure = new RandomStructure(seed);
        IonField field = field(structure);
        double small_APerM2 = 1e-12;
        double chord_ohmM2 = field.solve(structure.occupancy(), Polarity.PLATING, small_APerM2) / small_APerM2;
        assertThat(field.restResistance_ohmM2(structure.occupancy()))
                .isCloseTo(chord_ohmM2, withinPercentage(100 * ACCURACY));
    }
}
