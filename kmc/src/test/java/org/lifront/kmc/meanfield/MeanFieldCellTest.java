package org.lifront.kmc.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.kmc.meanfield.MeanFieldCells.HOUR_S;
import static org.lifront.kmc.meanfield.MeanFieldCells.SHIPPED;
import static org.lifront.kmc.meanfield.MeanFieldCells.cell;
import static org.lifront.kmc.meanfield.MeanFieldCells.film;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.Galvanostatic;
import org.lifront.kmc.cell.Potentiostatic;
import org.lifront.kmc.material.IonTransport;
import org.lifront.kmc.material.Lithiation;
import org.lifront.kmc.material.OhmicTransport;
import org.lifront.kmc.units.PhysicalConstants;

class MeanFieldCellTest {

    private static final double J_APERM2 = 0.1 / 0.15;
    private static final double KT_EV = PhysicalConstants.BOLTZMANN_EVPERK * 298.15;

    @Test
    void bareCellBeginsWithContactsVoidsAndPelletAlone() {
        MeanFieldHistory history = MeanFieldCell.cycle(cell(List.of(), List.of()));
        double contact_V = J_APERM2 * SHIPPED.contact().contactResistance_ohmM2();
        double pellet_V = 0.1 * 1e-3 / 1.5e-2;
        double stripped_V = contact_V / (1 - SHIPPED.contact().strippingVoids());
        assertThat(history.first_V(1)).isCloseTo(contact_V + stripped_V + pellet_V, within(1e-12));
    }

    @Test
    void bareDamageGrowsLinearlyWithCharge() {
        MeanFieldHistory history = MeanFieldCell.cycle(cell(List.of(), List.of()));
        double perCycle_m = history.damaged_m(200) - history.damaged_m(199);
        assertThat(history.damaged_m(300) - history.damaged_m(200)).isCloseTo(100 * perCycle_m, within(1e-15));
        double drive = 1
                / (SHIPPED.contact().referenceCurrent_APerM2() / J_APERM2
                        + 1 / SHIPPED.electrolyte().bareElectronSupply());
        assertThat(perCycle_m)
                .isCloseTo(
                        0.87 * 2 * HOUR_S * SHIPPED.electrolyte().damageSpeed_mPerS() * drive,
                        within(1e-9 * perCycle_m));
    }

    @Test
    void reductionFrontOfTheBareCellIsParabolic() {
        MeanFieldHistory history = MeanFieldCell.cycle(cell(List.of(), List.of()));
        double constant_m2PerH = HOUR_S * SHIPPED.electrolyte().reductionConstant_m2PerS();
        double shift_m = constant_m2PerH / (1e3 * 1e-9 * SHIPPED.electrolyte().bareElectronSupply());
        for (int cycle : new int[] {1, 100, 300}) {
            double expected_m = Math.sqrt(shift_m * shift_m + 2 * constant_m2PerH * 2 * cycle) - shift_m;
            assertThat(history.reduced_m(cycle)).isCloseTo(expected_m, within(1e-9 * expected_m));
        }
    }

    @Test
    void resistanceAtRestIsThatOfTheLayersInSeries() {
        MeanFieldHistory history = MeanFieldCell.cycle(cell(film("li3po4", 175), List.of()), 1, 1);
        IonTransport phosphate = SHIPPED.films().get("li3po4").transport();
        double film_ohmM2 = 175 * 8.57e-11 / phosphate.restConductivity_SPerM(298.15);
        double interface_ohmM2 = (film_ohmM2 + SHIPPED.contact().contactResistance_ohmM2()) / 0.15;
        double expected_ohm = (2 * interface_ohmM2 + 1e-3 / 1.5e-2) / 1e-4;
        assertThat(history.resistance_ohm(0)).isCloseTo(expected_ohm, within(1e-9 * expected_ohm));
    }

    @Test
    void lithiationStallsWhereGainsEqualLosses() {
        CyclingProtocol protocol = new CyclingProtocol(0.1, 0.1 * HOUR_S, 300, 298.15, 1000);
        CellSpecification thick = cell(film("al2o3", 400), List.of(), protocol, SHIPPED);
        MeanFieldHistory history = MeanFieldCell.cycle(thick, 1, 8);
        Lithiation lithiation = SHIPPED.films().get("al2o3").lithiation().orElseThrow();
        double resistivity_ohmM = 1 / ((OhmicTransport) lithiation.product()).conductivity_SPerM();
        double j_APerM2 = J_APERM2 / lithiation.wettingGain();
        double energy_eV = lithiation.delithiationEnergy_eV();
        double arcosh = energy_eV / KT_EV + StrictMath.log(1 + Math.sqrt(1 - StrictMath.exp(-2 * energy_eV / KT_EV)));
        double stall_m = KT_EV * arcosh / (j_APerM2 * resistivity_ohmM);
        // In a half cycle the front moves by a fraction of the width of the balance, so the mean lies near the formula.
        assertThat(history.lithiated_m(300)).isCloseTo(stall_m, within(0.15e-9));
    }

    @Test
    void halvingTheStepChangesNothingThatMatters() {
        for (double current_APerM2 : new double[] {0.1, 1}) {
            CyclingProtocol protocol = new CyclingProtocol(current_APerM2, current_APerM2 * HOUR_S, 100, 298.15, 10);
            for (int cycles : new int[] {25, 200}) {
                CellSpecification cell = cell(film("al2o3", cycles), List.of(), protocol, SHIPPED);
                MeanFieldHistory coarse = MeanFieldCell.cycle(cell);
                MeanFieldHistory fine = MeanFieldCell.cycle(cell, 3, 2);
                for (int cycle : new int[] {1, 50, 100}) {
                    double expected_V = fine.overpotential_V(cycle);
                    assertThat(coarse.overpotential_V(cycle)).isCloseTo(expected_V, within(0.01 * expected_V));
                }
            }
        }
    }

    @Test
    void complianceClipsCurrentAndCharge() {
        CellSpecification thick = cell(film("al2o3", 200), List.of());
        MeanFieldHistory history = MeanFieldCell.cycle(thick);
        assertThat(history.first_V(1)).isCloseTo(10, within(1e-4));
        assertThat(history.charge_CPerM2(1)).isLessThan(0.9 * 0.1 * HOUR_S);
        assertThat(history.charge_CPerM2(600)).isCloseTo(0.1 * HOUR_S, within(1e-9));
    }

    @Test
    void potentiostatHoldsTheVoltage() {
        CyclingProtocol protocol = new CyclingProtocol(new Potentiostatic(0.5, HOUR_S), HOUR_S, 20, 298.15);
        MeanFieldHistory history = MeanFieldCell.cycle(cell(film("al2o3", 50), List.of(), protocol, SHIPPED));
        assertThat(history.overpotential_V(20)).isCloseTo(0.5, within(1e-5));
        assertThat(history.charge_CPerM2(40)).isGreaterThan(history.charge_CPerM2(1));
    }

    @Test
    void restsLithiateButDoNotDamage() {
        Galvanostatic drive = new Galvanostatic(0.1, 0.1 * HOUR_S, 10);
        CyclingProtocol without = new CyclingProtocol(drive, 0, 20, 298.15);
        CyclingProtocol with = new CyclingProtocol(drive, 5 * HOUR_S, 20, 298.15);
        MeanFieldHistory bare = MeanFieldCell.cycle(cell(List.of(), List.of(), without, SHIPPED));
        MeanFieldHistory rested = MeanFieldCell.cycle(cell(List.of(), List.of(), with, SHIPPED));
        assertThat(rested.damaged_m(20)).isCloseTo(bare.damaged_m(20), within(0.02e-9));
        assertThat(rested.reduced_m(20)).isGreaterThan(2 * bare.reduced_m(20));
    }

    @Test
    void aFilmOnTheMetalLosesAtMostItsWeakColumns() {
        MeanFieldHistory history = MeanFieldCell.cycle(cell(List.of(), film("al2o3", 40)));
        double weak = SHIPPED.films().get("al2o3").rupture().orElseThrow().weakFraction();
        assertThat(history.lithiated_m(300) / history.lithiated_m(0))
                .isGreaterThan(1 - weak - 0.01)
                .isLessThan(1);
    }

    @Test
    void anyStackOfAnyMaterialsCanBeCycled() {
        var mixed = List.of(
                film("al2o3", 40).get(0),
                film("li3po4", 60).get(0),
                film("litao3", 30).get(0));
        MeanFieldHistory history = MeanFieldCell.cycle(cell(mixed, film("al2o3", 10)));
        assertThat(history.overpotential_V(300)).isPositive().isFinite();
        assertThat(history.cracked(300)).isBetween(0.5, 1.0);
    }
}
