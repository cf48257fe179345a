package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** Newton on sinh overflows where a start puts volts on a nanometre: it must come home from any start all the same. */
class NewtonStartTest {

    private static final double SOLVER = 1e-3;
    private static final double ROOM_K = PhysicalConstants.REFERENCE_TEMPERATURE_K;

    private final LatticeShape shape = new LatticeShape(6, 6, 50, 1e-9);
    private final PhaseTable alumina = Structures.onElectrolyte(Materials.alumina());

    private Occupancy film(int sites) {
        Occupancy occupancy = Structures.bare(shape, 40);
        Structures.fill(occupancy, 40 - sites, 40, alumina.asDeposited(0));
        return occupancy;
    }

    /** The exponent is 10 V / (0.111 V/nm 1 nm) = 90; an exchange current this small makes the current physical. */
    @Test
    void tenVoltAcrossOneNanometreIsSolvedFromAColdStart() {
        double exchange_APerM2 = 1e-33;
        PhaseTable phases =
                Structures.onElectrolyte(Materials.inert(new HighFieldTransport(1.11e8, exchange_APerM2, 0)));
        double current_APerM2 = 2 * exchange_APerM2 * Math.sinh(10 / 0.111);
        IonField field = new IonField(shape, phases, Materials.contact(1e-12, 0), ROOM_K);
        double electrolyte_V = current_APerM2 * 4e-9 / 1.5e-2;
        assertThat(field.solve(film(1), Polarity.PLATING, current_APerM2)).isCloseTo(10, within(electrolyte_V));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 10, 100, 270})
    void oneNanometreOfAluminaInHalfTheColumnsIsSolvedUpToTheCompliance(double current_APerM2) {
        Occupancy occupancy = film(1);
        for (int column = 0; column < shape.columnCount(); column += 2) {
            Structures.fillColumn(occupancy, column, 30, 40, alumina.asDeposited(0));
        }
        IonField field = new IonField(shape, alumina, Materials.contact(), ROOM_K);
        double contact_V = current_APerM2 * 3.59e-2;
        double thinFilm_V = 0.111 * asinh(2 * current_APerM2 / 3e-2);
        assertThat(field.solve(occupancy, Polarity.PLATING, current_APerM2))
                .isBetween(contact_V, 2 * contact_V + thinFilm_V + current_APerM2 * 1e-5);
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    /**
     * After 10 V over 24 nm the metal of the warm start stays at 10 V, and sites that were metal start at 0 V: ten volts
     * across half a nanometre of film.
     */
    @Test
    void aFilmThatGrewSinceTheLastSolutionIsSolvedFromThatWildStart() {
        IonField field = new IonField(shape, alumina, Materials.contact(), ROOM_K);
        double current_APerM2 = 0.667;
        assertThat(field.solve(film(24), Polarity.PLATING, current_APerM2)).isBetween(9.5, 10.5);
        double perNanometre_V = 0.111 * asinh(current_APerM2 / 3e-2);
        assertThat(field.solve(film(30), Polarity.PLATING, current_APerM2))
                .isCloseTo(30 * perNanometre_V + current_APerM2 * 3.59e-2, withinPercentage(SOLVER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-6, 1e-3, 1e3, 1e6})
    void aJumpOfTheCurrentIsSolvedFromTheOldSolution(double ratio) {
        Occupancy occupancy = film(10);
        LithiumContact contact = Materials.contact(1e-9, 0);
        IonField field = new IonField(shape, alumina, contact, ROOM_K);
        field.solve(occupancy, Polarity.PLATING, 0.667);
        double film_V = 1.11 * asinh(0.667 * ratio / 3e-2);
        double belowFilm_V = 0.667 * ratio * (1e-9 + 4e-9 / 1.5e-2);
        assertThat(field.solve(occupancy, Polarity.PLATING, 0.667 * ratio))
                .isCloseTo(film_V, within(1e-5 * film_V + belowFilm_V));
    }

    @Test
    void aPinholeThatOpensTakesTheCurrentAndTheVoltageFalls() {
        Occupancy occupancy = film(20);
        IonField field = new IonField(shape, alumina, Materials.contact(), ROOM_K);
        double closed_V = field.solve(occupancy, Polarity.STRIPPING, 0.667);
        Structures.fillColumn(occupancy, 7, 20, 40, 0);
        double open_V = field.solve(occupancy, Polarity.STRIPPING, 0.667);
        IonField fresh = new IonField(shape, alumina, Materials.contact(), ROOM_K);
        assertThat(open_V)
                .isLessThan(0.5 * closed_V)
                .isCloseTo(fresh.solve(occupancy, Polarity.STRIPPING, 0.667), withinPercentage(SOLVER));
    }
}
