package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** The complex network against closed forms, and against the resistor network at low frequency. */
class SmallSignalFieldTest {

    private static final double ROOM_K = PhysicalConstants.REFERENCE_TEMPERATURE_K;
    private static final double PERMITTIVITY_FPERM = 8 * PhysicalConstants.VACUUM_PERMITTIVITY_FPERM;
    private static final double FIVE_DIGITS = 1e-5;

    /** 1 mHz to 1 MHz, 5 a decade. */
    private static final List<Double> SPECTRUM_HZ =
            IntStream.rangeClosed(-15, 30).mapToObj(i -> Math.pow(10, i / 5.0)).toList();

    private final LithiumContact contact = Materials.contact();

    /** {@code [re, im]} of {@code thickness / (sigma + i w eps)}. */
    private static double[] layer(double thickness_m, double sigma_SPerM, double omega_radPerS) {
        double b = omega_radPerS * PERMITTIVITY_FPERM;
        double size = sigma_SPerM * sigma_SPerM + b * b;
        return new double[] {thickness_m * sigma_SPerM / size, -thickness_m * b / size};
    }

    private static double[] contact(LithiumContact contact, double omega_radPerS) {
        double g = 1 / contact.contactResistance_ohmM2();
        double b = omega_radPerS * contact.capacitance_FPerM2();
        return new double[] {g / (g * g + b * b), -b / (g * g + b * b)};
    }

    private static double[] sum(double[]... terms) {
        return new double[] {
            DoubleStream.of(IntStream.range(0, terms.length)
                            .mapToDouble(i -> terms[i][0])
                            .toArray())
                    .sum(),
            DoubleStream.of(IntStream.range(0, terms.length)
                            .mapToDouble(i -> terms[i][1])
                            .toArray())
                    .sum()
        };
    }

    private static void assertClose(ArealImpedance z, double[] expected, double relative) {
        double size = Math.hypot(expected[0], expected[1]);
        assertThat(z.real_ohmM2()).isCloseTo(expected[0], within(relative * size));
        assertThat(z.imaginary_ohmM2()).isCloseTo(expected[1], within(relative * size));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.25})
    void aFilmIsAResistorAndACapacitorInParallelAtAnySpacing(double spacing_nm) {
        PhaseTable phases = Structures.onElectrolyte(Materials.ohmic(2e-9));
        int sites = (int) Math.round(8 / spacing_nm);
        LatticeShape shape = new LatticeShape(4, 5, sites + 20, spacing_nm * 1e-9);
        Occupancy occupancy = Structures.bare(shape, sites + 2);
        Structures.fill(occupancy, 2, sites + 2, phases.asDeposited(0));
        double electrolyte_m = 3 * spacing_nm * 1e-9;
        List<ArealImpedance> spectrum =
                new SmallSignalField(shape, phases, contact, ROOM_K).impedance(occupancy, SPECTRUM_HZ);
        for (int i = 0; i < SPECTRUM_HZ.size(); i++) {
            double omega = 2 * Math.PI * SPECTRUM_HZ.get(i);
            double[] expected =
                    sum(layer(8e-9, 2e-9, omega), layer(electrolyte_m, 1.5e-2, omega), contact(contact, omega));
            assertClose(spectrum.get(i), expected, FIVE_DIGITS);
        }
    }

    @Test
    void layersInSeriesShowTheMaxwellWagnerDispersion() {
        PhaseTable phases = Structures.onElectrolyte(
                Materials.ohmic(1e-8), Materials.ohmic(3e-6), Materials.inert(Materials.INSULATOR));
        LatticeShape shape = new LatticeShape(3, 4, 30, 0.5e-9);
        Occupancy occupancy = Structures.bare(shape, 20);
        Structures.fill(occupancy, 17, 20, phases.asDeposited(0));
        Structures.fill(occupancy, 10, 17, phases.asDeposited(1));
        Structures.fill(occupancy, 8, 10, phases.asDeposited(2));
        double insulator_SPerM = Materials.INSULATOR.restConductivity_SPerM(ROOM_K);
        List<ArealImpedance> spectrum =
                new SmallSignalField(shape, phases, contact, ROOM_K).impedance(occupancy, SPECTRUM_HZ);
        for (int i = 0; i < SPECTRUM_HZ.size(); i++) {
            double omega = 2 * Math.PI * SPECTRUM_HZ.get(i);
            double[] expected = sum(
                    layer(1.5e-9, 1e-8, omega),
                    layer(3.5e-9, 3e-6, omega),
                    layer(1e-9, insulator_SPerM, omega),
                    layer(1.5e-9, 1.5e-2, omega),
                    contact(contact, omega));
            assertClose(spectrum.get(i), expected, FIVE_DIGITS);
        }
    }

    @Test
    void differentColumnsInParallelAddTheirAdmittances() {
        FilmMaterial[] films = {Materials.ohmic(1e-8), Materials.ohmic(4e-7), Materials.inert(Materials.INSULATOR)};
        double[] sigma = {1e-8, 4e-7, Materials.INSULATOR.restConductivity_SPerM(ROOM_K)};
        PhaseTable phases = Structures.onElectrolyte(films);
        LatticeShape shape = new LatticeShape(6, 4, 30, 0.5e-9);
        Occupancy occupancy = Structures.bare(shape, 8);
        for (int column = 0; column < shape.columnCount(); column++) {
            Structures.fillColumn(occupancy, column, 2, 8, phases.asDeposited(column % 3));
        }
        double thickness_m = 3e-9;
        double mean = (sigma[0] + sigma[1] + sigma[2]) / 3;
        // Contact and electrolyte 1e6 times better than the films: both ends of the films are equipotentials.
        LithiumContact shorted = Materials.contact(1e-12, 0);
        List<ArealImpedance> spectrum =
                new SmallSignalField(shape, phases, shorted, ROOM_K).impedance(occupancy, SPECTRUM_HZ);
        for (int i = 0; i < SPECTRUM_HZ.size(); i++) {
            double omega = 2 * Math.PI * SPECTRUM_HZ.get(i);
            double[] expected = sum(layer(thickness_m, mean, omega), layer(1.5e-9, 1.5e-2, omega));
            assertClose(spectrum.get(i), expected, 1e-4);
        }
    }

    @Test
    void theLowFrequencyLimitIsTheResistanceAtRest() {
        for (int seed = 1; seed <= 12; seed++) {
            RandomStructure structure = new RandomStructure(seed);
            IonField field = new IonField(structure.shape(), structure.phases(), contact, ROOM_K);
            double rest_ohmM2 = field.restResistance_ohmM2(structure.occupancy());
            ArealImpedance z = new SmallSignalField(structure.shape(), structure.phases(), contact, ROOM_K)
                    .impedance(structure.occupancy(), List.of(1e-7))
                    .get(0);
            assertClose(z, new double[] {rest_ohmM2, 0}, FIVE_DIGITS);
        }
    }

    @Test
    void theHighFrequencyLimitIsTheGeometricCapacitor() {
        RandomStructure structure = new RandomStructure(5);
        LatticeShape shape = structure.shape();
        PhaseTable phases = structure.phases();
        Occupancy occupancy = Structures.bare(shape, 10);
        Structures.fill(occupancy, 4, 10, phases.asDeposited(1));
        double omega = 2 * Math.PI * 1e14;
        ArealImpedance z = new SmallSignalField(shape, phases, contact, ROOM_K)
                .impedance(occupancy, List.of(1e14))
                .get(0);
        double thickness_m = (6 + 3) * shape.spacing_m();
        double capacitor = thickness_m / (omega * PERMITTIVITY_FPERM) + 1 / (omega * contact.capacitance_FPerM2());
        assertClose(z, new double[] {0, -capacitor}, FIVE_DIGITS);
    }

    @Test
    void aSpectrumHasFiveDigitsInAnyStructure() {
        for (int seed = 1; seed <= 24; seed++) {
            RandomStructure structure = new RandomStructure(seed);
            List<ArealImpedance> usual = new SmallSignalField(structure.shape(), structure.phases(), contact, ROOM_K)
                    .impedance(structure.occupancy(), SPECTRUM_HZ);
            for (int i = 0; i < SPECTRUM_HZ.size(); i += 9) {
                ArealImpedance exact = new SmallSignalField(
                                structure.shape(), structure.phases(), contact, ROOM_K, 1e-11)
                        .impedance(structure.occupancy(), List.of(SPECTRUM_HZ.get(i)))
                        .get(0);
                assertClose(usual.get(i), new double[] {exact.real_ohmM2(), exact.imaginary_ohmM2()}, FIVE_DIGITS);
            }
        }
    }

    @Test
    void anyStructureIsPassive() {
        for (int seed = 20; seed < 30; seed++) {
            RandomStructure structure = new RandomStructure(seed);
            List<ArealImpedance> spectrum = new SmallSignalField(structure.shape(), structure.phases(), contact, ROOM_K)
                    .impedance(structure.occupancy(), SPECTRUM_HZ);
            double before = Double.POSITIVE_INFINITY;
            for (ArealImpedance z : spectrum) {
                assertThat(z.imaginary_ohmM2()).isNegative();
                // The real part of a network of resistors and capacitors falls with frequency.
                assertThat(z.real_ohmM2()).isPositive().isLessThanOrEqualTo(before * (1 + FIVE_DIGITS));
                before = z.real_ohmM2();
            }
        }
    }

    @Test
    void aFineSpectrumCostsLittleMoreThanACoarseOne() {
        RandomStructure structure = new RandomStructure(3);
        List<Double> fine = new ArrayList<>();
        List<Double> coarse = new ArrayList<>();
        for (int i = 0; i <= 360; i++) {
            fine.add(Math.pow(10, -3 + i / 40.0));
            if (i % 40 == 0) {
                coarse.add(fine.get(i));
            }
        }
        SmallSignalField field = new SmallSignalField(structure.shape(), structure.phases(), contact, ROOM_K);
        field.impedance(structure.occupancy(), coarse);
        int few = field.iterations();
        field.impedance(structure.occupancy(), fine);
        assertThat(field.iterations()).isLessThan(3 * few);
    }
}
