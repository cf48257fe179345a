package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * Layers in series and in parallel, for which sums over half sites are the continuum's result at any spacing. Series
 * layers hold to rounding errors, because their start is their solution; parallel ones to the tolerance of the solver.
 */
class ExactLayersTest {

    private static final double ROUNDING = 1e-10;
    private static final double SOLVER = 1e-4;
    private static final double FIELD_SCALE_VPERM = 1.11e8;
    private static final double EXCHANGE_APERM2 = 1.5e-2;
    private static final double CONTACT_OHMM2 = 3.59e-2;
    private static final double ELECTROLYTE_SPERM = 1.5e-2;
    private static final double ROOM_K = PhysicalConstants.REFERENCE_TEMPERATURE_K;

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    /** Three layers of 3, 5 and 2 nm: ohmic, high-field, ohmic; then 4 nm of electrolyte, half of the last site to ground. */
    @ParameterizedTest
    @CsvSource({
        "1, 1e-5",
        "1, 0.667",
        "1, 50",
        "0.5, 1e-5",
        "0.5, 0.667",
        "0.5, 50",
        "0.25, 0.667",
        "0.25, 50",
        "0.2, 0.667"
    })
    void ohmicAndHighFieldLayersAddUpAtAnySpacing(double spacing_nm, double j) {
        PhaseTable phases = Structures.onElectrolyte(
                Materials.ohmic(1e-8), Materials.inert(Materials.INSULATOR), Materials.ohmic(3e-10));
        int perNanometre = (int) Math.round(1 / spacing_nm);
        LatticeShape shape = new LatticeShape(3, 4, 30 * perNanometre, spacing_nm * 1e-9);
        Occupancy occupancy = Structures.bare(shape, 12 * perNanometre);
        Structures.fill(occupancy, 2 * perNanometre, 4 * perNanometre, phases.asDeposited(2));
        Structures.fill(occupancy, 4 * perNanometre, 9 * perNanometre, phases.asDeposited(1));
        Structures.fill(occupancy, 9 * perNanometre, 12 * perNanometre, phases.asDeposited(0));
        double electrolyte_V = 3 * spacing_nm * 1e-9 / ELECTROLYTE_SPERM * j;
        double expected_V = CONTACT_OHMM2 * j
                + 2e-9 / 3e-10 * j
                + FIELD_SCALE_VPERM * 5e-9 * asinh(j / (2 * EXCHANGE_APERM2))
                + 3e-9 / 1e-8 * j
                + electrolyte_V;
        IonField field = new IonField(shape, phases, Materials.contact(), ROOM_K);
        assertThat(field.solve(occupancy, Polarity.PLATING, j)).isCloseTo(expected_V, withinPercentage(100 * ROUNDING));
    }

    /** V = (2 kT d / (q a)) asinh(j / (2 j0)) with E_c = 2 kT / (q a): the high-field law of Cabrera and Mott. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 1, 0.5, 0.25, 0.2})
    void aUniformFilmObeysTheAsinhLawAtAnySpacing(double spacing_nm) {
        double jump_m = 0.46e-9;
        double thermal_V = 8.617333262e-5 * ROOM_K;
        PhaseTable phases = Structures.onElectrolyte(
                Materials.inert(new HighFieldTransport(2 * thermal_V / jump_m, EXCHANGE_APERM2, 0.8)));
        int sites = (int) Math.round(8 / spacing_nm);
        LatticeShape shape = new LatticeShape(2, 3, sites + 10, spacing_nm * 1e-9);
        Occupancy occupancy = Structures.bare(shape, sites + 1);
        Structures.fill(occupancy, 1, sites + 1, phases.asDeposited(0));
        IonField field = new IonField(shape, phases, Materials.contact(0, 0), ROOM_K);
        for (double j = 1e-8; j < 1e3; j *= 10) {
            double electrolyte_V = 3 * spacing_nm * 1e-9 / ELECTROLYTE_SPERM * j;
            double law_V = 2 * thermal_V * 8e-9 / jump_m * asinh(j / (2 * EXCHANGE_APERM2));
            assertThat(new IonField(shape, phases, Materials.contact(0, 0), ROOM_K)
                            .solve(occupancy, Polarity.PLATING, j))
                    .isCloseTo(law_V + electrolyte_V, withinPercentage(100 * ROUNDING));
            assertThat(field.solve(occupancy, Polarity.PLATING, j))
                    .isCloseTo(law_V + electrolyte_V, withinPercentage(SOLVER));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-6, 0})
    void columnsOfTwoConductivitiesAreInParallel(double contrast) {
        LatticeShape shape = new LatticeShape(6, 8, 12, 1e-9);
        double[] conductivities = {1e-6, contrast * 1e-6};
        VoxelBlock block =
                new VoxelBlock(shape, conductivities, site -> (shape.x(site) * 5 + shape.y(site) * 3) % 7 < 3 ? 1 : 0);
        int second = 0;
        for (int column = 0; column < shape.columnCount(); column++) {
            second += (shape.x(column) * 5 + shape.y(column) * 3) % 7 < 3 ? 1 : 0;
        }
        double share = (double) second / shape.columnCount();
        assertThat(block.conductivity_SPerM())
                .isCloseTo(1e-6 * (1 - share + share * contrast), withinPercentage(SOLVER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-6})
    void layersOfTwoConductivitiesAreInSeries(double contrast) {
        LatticeShape shape = new LatticeShape(5, 4, 12, 1e-9);
        double[] conductivities = {1e-6, contrast * 1e-6};
        VoxelBlock block = new VoxelBlock(shape, conductivities, site -> shape.layer(site) % 4 == 1 ? 1 : 0);
        double harmonic_SPerM = 1 / (0.75 / 1e-6 + 0.25 / (contrast * 1e-6));
        assertThat(block.conductivity_SPerM()).isCloseTo(harmonic_SPerM, withinPercentage(SOLVER));
        double j = 0.4;
        assertThat(block.field().solve(block.occupancy(), Polarity.PLATING, j))
                .isCloseTo(j * 12e-9 / harmonic_SPerM, withinPercentage(100 * ROUNDING));
    }

    /** Between the bounds of Wiener (1912): layers in series and in parallel. */
    @Test
    void aMixtureLiesBetweenSeriesAndParallel() {
        LatticeShape shape = new LatticeShape(8, 8, 8, 1e-9);
        VoxelBlock block = new VoxelBlock(shape, new double[] {1e-6, 1e-9}, site -> (site * 7919 / 13) % 2);
        int second = 0;
        for (int site = 0; site < shape.siteCount(); site++) {
            second += (site * 7919 / 13) % 2;
        }
        double share = (double) second / shape.siteCount();
        assertThat(block.conductivity_SPerM())
                .isBetween(1 / ((1 - share) / 1e-6 + share / 1e-9), (1 - share) * 1e-6 + share * 1e-9);
        assertThat(share).isCloseTo(0.5, within(0.1));
    }
}
