package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.OhmicTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** Stacks of uniform layers, where the voltage is a sum over layers whatever the spacing of the lattice. */
class UniformFieldTest {

    /** The solver's own tolerance, with room for sums over the box; the few layers of electrolyte add 1e-7. */
    private static final double SOLVER = 1e-3;

    private static final double FILM_M = 8e-9;
    private static final int FILM = OccupancyView.FIRST_FILM_PHASE;
    private static final double ROOM_K = PhysicalConstants.REFERENCE_TEMPERATURE_K;

    private final LithiumContact contact = Materials.contact();
    private final PhaseTable insulator = Structures.onElectrolyte(Materials.alumina());

    private static Occupancy film(double spacing_m, int phase) {
        int sites = (int) Math.round(FILM_M / spacing_m);
        LatticeShape shape = new LatticeShape(4, 5, sites + 20, spacing_m);
        Occupancy occupancy = Structures.bare(shape, sites + 2);
        Structures.fill(occupancy, 2, sites + 2, phase);
        return occupancy;
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    private static double highFieldDrop_V(double current_APerM2) {
        return 1.11e8 * FILM_M * asinh(current_APerM2 / (2 * 1.5e-2));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.001", "1, 0.667", "1, 20", "0.5, 0.001", "0.5, 0.667", "0.5, 20", "0.25, 0.667", "0.25, 20"})
    void anInsulatingFilmObeysTheHighFieldLawAtAnySpacing(double spacing_nm, double current_APerM2) {
        Occupancy occupancy = film(spacing_nm * 1e-9, FILM);
        IonField field = new IonField(occupancy.shape(), insulator, contact, ROOM_K);
        double voltage_V = field.solve(occupancy, Polarity.PLATING, current_APerM2);
        double expected_V = highFieldDrop_V(current_APerM2) + contact.contactResistance_ohmM2() * current_APerM2;
        assertThat(voltage_V).isCloseTo(expected_V, withinPercentage(SOLVER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.25})
    void thePotentialFallsEvenlyThroughAUniformFilm(double spacing_nm) {
        Occupancy occupancy = film(spacing_nm * 1e-9, FILM);
        LatticeShape shape = occupancy.shape();
        IonField field = new IonField(shape, insulator, contact, ROOM_K);
        field.solve(occupancy, Polarity.STRIPPING, 0.5);
        int sites = (int) Math.round(8 / spacing_nm);
        for (int depth = 0; depth < sites; depth++) {
            double drop_V = field.dropFromContact_V(shape.site(depth % shape.columnCount(), 2 + depth));
            double expected_V = highFieldDrop_V(0.5) * (depth + 0.5) / sites;
            assertThat(drop_V).isCloseTo(expected_V, withinPercentage(SOLVER));
        }
    }

    @Test
    void ohmicLayersAddUp() {
        PhaseTable phases =
                Structures.onElectrolyte(Materials.ohmic(1e-8), Materials.ohmic(3e-7), Materials.ohmic(2e-9));
        LatticeShape shape = new LatticeShape(3, 4, 30, 0.5e-9);
        Occupancy occupancy = Structures.bare(shape, 20);
        Structures.fill(occupancy, 17, 20, phases.asDeposited(0));
        Structures.fill(occupancy, 10, 17, phases.asDeposited(1));
        Structures.fill(occupancy, 8, 10, phases.asDeposited(2));
        IonField field = new IonField(shape, phases, contact, ROOM_K);
        double series_ohmM2 = 1.5e-9 / 1e-8 + 3.5e-9 / 3e-7 + 1e-9 / 2e-9 + 3.59e-2;
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.7))
                .isCloseTo(0.7 * series_ohmM2, withinPercentage(SOLVER));
        assertThat(field.restResistance_ohmM2(occupancy)).isCloseTo(series_ohmM2, withinPercentage(SOLVER));
    }

    @Test
    void damagedElectrolyteAddsItsResistance() {
        LatticeShape shape = new LatticeShape(4, 4, 30, 1e-9);
        Occupancy occupancy = Structures.bare(shape, 3);
        for (int column = 0; column < shape.columnCount(); column++) {
            Structures.damageColumn(occupancy, column, 3, 9);
        }
        IonField field = new IonField(shape, Structures.onElectrolyte(), contact, ROOM_K);
        double expected_V = 0.5 * (9 * 0.113 + 3.59e-2);
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.5)).isCloseTo(expected_V, withinPercentage(SOLVER));
    }

    @Test
    void reducedButUndamagedElectrolyteAddsNothing() {
        LatticeShape shape = new LatticeShape(4, 4, 30, 1e-9);
        Occupancy occupancy = Structures.bare(shape, 3);
        IonField field = new IonField(shape, Structures.onElectrolyte(), contact, ROOM_K);
        double before_V = field.solve(occupancy, Polarity.PLATING, 0.5);
        for (int column = 0; column < shape.columnCount(); column++) {
            occupancy.reduce(shape.site(column, 3));
        }
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.5)).isEqualTo(before_V);
    }

    @Test
    void aMixedStackOfInsulatorAndConductorAddsUp() {
        LatticeShape shape = new LatticeShape(4, 4, 40, 1e-9);
        Occupancy occupancy = Structures.bare(shape, 20);
        Structures.fill(occupancy, 5, 15, insulator.converted(0));
        Structures.fill(occupancy, 15, 20, insulator.asDeposited(0));
        IonField field = new IonField(shape, insulator, contact, ROOM_K);
        double insulator_V = highFieldDrop_V(0.667) * 5 / 8;
        double conductor_V = 0.667 * 10 * 0.0622;
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.667))
                .isCloseTo(insulator_V + conductor_V + 0.667 * 3.59e-2, withinPercentage(SOLVER));
    }

    @Test
    void temperatureScalesFieldAndExchangeCurrent() {
        double warm_K = 333.15;
        Occupancy occupancy = film(1e-9, FILM);
        IonField field = new IonField(occupancy.shape(), insulator, contact, warm_K);
        double inverse = 1 / warm_K - 1 / ROOM_K;
        double exchange = 1.5e-2 * Math.exp(-0.8 / 8.617333262e-5 * inverse);
        double contact_ohmM2 = 3.59e-2 / Math.exp(-0.55 / 8.617333262e-5 * inverse);
        double film_V = 1.11e8 * warm_K / ROOM_K * FILM_M * asinh(0.667 / (2 * exchange));
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.667))
                .isCloseTo(film_V + 0.667 * contact_ohmM2, withinPercentage(SOLVER));
        double low_ohmM2 = 1.11e8 * warm_K / ROOM_K * FILM_M / (2 * exchange) + contact_ohmM2;
        assertThat(field.restResistance_ohmM2(occupancy)).isCloseTo(low_ohmM2, withinPercentage(SOLVER));
    }

    @Test
    void temperatureScalesOhmicConduction() {
        PhaseTable phases = Structures.onElectrolyte(Materials.inert(new OhmicTransport(1e-8, 0.42)));
        Occupancy occupancy = film(1e-9, FILM);
        IonField field = new IonField(occupancy.shape(), phases, Materials.contact(1e-9, 0), 273.15);
        double factor = Math.exp(-0.42 / 8.617333262e-5 * (1 / 273.15 - 1 / ROOM_K));
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.1))
                .isCloseTo(0.1 * FILM_M / (1e-8 * factor), withinPercentage(SOLVER));
    }

    @Test
    void strippingVoidsRaiseTheContactResistanceAndNothingElse() {
        Occupancy occupancy = film(1e-9, FILM);
        IonField field = new IonField(occupancy.shape(), insulator, contact, ROOM_K);
        double plating_V = field.solve(occupancy, Polarity.PLATING, 2);
        double stripping_V = field.solve(occupancy, Polarity.STRIPPING, 2);
        double voids_V = 2 * 3.59e-2 * (1 / (1 - 0.68) - 1);
        assertThat(stripping_V - plating_V).isCloseTo(voids_V, within(1e-5 * stripping_V));
        double rest_ohmM2 = field.restResistance_ohmM2(occupancy);
        assertThat(rest_ohmM2).isCloseTo(1.11e8 * FILM_M / (2 * 1.5e-2) + 3.59e-2, withinPercentage(SOLVER));
    }

    @Test
    void theDropFromTheContactLeavesOutContactAndVoidsAndChangesSignWithThePolarity() {
        Occupancy occupancy = film(1e-9, FILM);
        IonField field = new IonField(occupancy.shape(), insulator, contact, ROOM_K);
        int site = occupancy.shape().site(0, 5);
        double expected_V = highFieldDrop_V(2) * 3.5 / 8;
        field.solve(occupancy, Polarity.STRIPPING, 2);
        assertThat(field.dropFromContact_V(site)).isCloseTo(expected_V, withinPercentage(SOLVER));
        field.solve(occupancy, Polarity.PLATING, 2);
        assertThat(field.dropFromContact_V(site)).isCloseTo(-expected_V, withinPercentage(SOLVER));
    }

    @Test
    void aSmallCurrentMeetsTheSmallSignalResistance() {
        Occupancy occupancy = film(0.5e-9, FILM);
        IonField field = new IonField(occupancy.shape(), insulator, contact, ROOM_K);
        double current_APerM2 = 1e-6 * 1.5e-2;
        double chord_ohmM2 = field.solve(occupancy, Polarity.PLATING, current_APerM2) / current_APerM2;
        assertThat(field.restResistance_ohmM2(occupancy)).isCloseTo(chord_ohmM2, withinPercentage(SOLVER));
    }

    @Test
    void measuringTheResistanceAtRestLeavesTheSolvedFieldAlone() {
        Occupancy occupancy = film(1e-9, FILM);
        LatticeShape shape = occupancy.shape();
        IonField field = new IonField(shape, insulator, contact, ROOM_K);
        field.solve(occupancy, Polarity.STRIPPING, 2);
        double drop_V = field.dropFromContact_V(shape.site(3, 6));
        Structures.damageColumn(occupancy, 5, 10, 6);
        Structures.fill(occupancy, 0, 2, FILM);
        field.restResistance_ohmM2(occupancy);
        assertThat(field.dropFromContact_V(shape.site(3, 6))).isEqualTo(drop_V);
        assertThat(field.normalCurrent_APerM2(shape.site(3, 6))).isCloseTo(2, withinPercentage(SOLVER));
    }

    @Test
    void withoutCurrentThereIsNoVoltageAnywhere() {
        Occupancy occupancy = film(1e-9, FILM);
        LatticeShape shape = occupancy.shape();
        IonField field = new IonField(shape, insulator, contact, ROOM_K);
        assertThat(field.solve(occupancy, Polarity.STRIPPING, 0)).isZero();
        for (int site = 2 * shape.columnCount(); site < 12 * shape.columnCount(); site++) {
            assertThat(field.dropFromContact_V(site)).isZero();
            assertThat(field.normalCurrent_APerM2(site)).isZero();
        }
    }

    @Test
    void switchingTheCurrentOffLeavesNoVoltage() {
        Occupancy occupancy = film(1e-9, FILM);
        IonField field = new IonField(occupancy.shape(), insulator, contact, ROOM_K);
        field.solve(occupancy, Polarity.STRIPPING, 5);
        assertThat(field.solve(occupancy, Polarity.STRIPPING, 0)).isZero();
        assertThat(field.dropFromContact_V(occupancy.shape().site(3, 6))).isZero();
    }

    @Test
    void theNormalCurrentOfAUniformStackIsTheInjectedOneAtEveryDepth() {
        Occupancy occupancy = film(1e-9, FILM);
        LatticeShape shape = occupancy.shape();
        IonField field = new IonField(shape, insulator, contact, ROOM_K);
        field.solve(occupancy, Polarity.STRIPPING, 0.3);
        for (int site = 2 * shape.columnCount(); site < shape.siteCount(); site++) {
            assertThat(field.normalCurrent_APerM2(site)).isCloseTo(0.3, withinPercentage(SOLVER));
        }
    }
}
