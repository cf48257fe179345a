package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.crystal.CrystalStructure;

class ChemistryReaderTest {

    private static final double EV_J = PhysicalConstants.ELEMENTARY_CHARGE_C;
    private static final String INJECTION = "{on: contact, from: vacancy, to: Li}";

    @Test
    void everyKeyOfAModelArrivesInItsField() {
        StepSite from = new StepSite(Optional.empty(), "Li", "vacancy");
        StepSite to = new StepSite(Optional.empty(), "vacancy", "Li");
        StepSite injected = new StepSite(Optional.of("contact"), "vacancy", "Li");
        int end = Integer.MAX_VALUE;
        assertThat(BaseModel.read(BaseModel.text()))
                .isEqualTo(new Chemistry(
                        "base",
                        new LatticeBox(CrystalStructure.SIMPLE_CUBIC, 8, 8, 4, 0.5e-9, true, true, false),
                        List.of(new Species("vacancy", 0), new Species("Li", 1), new Species("trap", 0)),
                        List.of(
                                new SiteType("bulk", "site", List.of("vacancy", "Li"), Region.EVERYWHERE, 0),
                                new SiteType(
                                        "contact",
                                        "site",
                                        List.of("vacancy", "Li", "trap"),
                                        new Region(0, end, 0, end, 0, 0),
                                        0)),
                        List.of(
                                new StepRule("hop", List.of(from, to), new RateLaw.Metropolis(1e13)),
                                new StepRule("injection", List.of(injected), new RateLaw.Constant(0.1))),
                        List.of(new PairEnergy("Li", "Li", 0.05 * EV_J)),
                        PhysicalConstants.BOLTZMANN_JPERK * 298.15,
                        Optional.of(new ElectricField(0, 0, 1e6, OptionalDouble.of(3600))),
                        List.of(
                                new Fill("contact", "Li", new Fill.Amount.Count(8)),
                                new Fill("bulk", "Li", new Fill.Amount.Fraction(0.1))),
                        new RunPlan(3600, 1_000_000, 10, 5, 3)));
    }

    @Test
    void onlyTheEssentialsAreRequired() {
        Chemistry model = minimal("");
        assertThat(model.box()).isEqualTo(new LatticeBox(CrystalStructure.SQUARE, 4, 4, 1, 1e-9, true, true, false));
        assertThat(model.siteTypes())
                .containsExactly(new SiteType("site", "site", List.of("A", "B"), Region.EVERYWHERE, 0));
        assertThat(model.interactions()).isEmpty();
        assertThat(model.field()).isEmpty();
        assertThat(model.start()).isEmpty();
        assertThat(model.thermalEnergy_J()).isEqualTo(PhysicalConstants.BOLTZMANN_JPERK * 298.15);
        assertThat(model.plan()).isEqualTo(new RunPlan(60, Long.MAX_VALUE, 200, 20, 1));
    }

    private static Chemistry minimal(String more) {
        return BaseModel.read("""
                model: m
                lattice: {structure: square, cells: 4}
                species: [A, B]
                steps: [{name: flip, sites: [{from: A, to: B}], rate: 1 /s}]
                run: {time: 1 min}
                """ + more);
    }

    @Test
    void theThermalEnergyCanBeGivenAsSuch() {
        assertThat(minimal("thermal_energy: 4 eV").thermalEnergy_J()).isEqualTo(4 * EV_J);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{arrhenius: {prefactor: 1e13 /s, barrier: 0.5 eV}} | Arrhenius[prefactor_perS=1.0E13, barrier_J=8.01088317E-20]",
                "{metropolis: {prefactor: 2 /s}} | Metropolis[prefactor_perS=2.0]",
                "{heat_bath: {prefactor: 3 /s}} | HeatBath[prefactor_perS=3.0]",
                "{linear_barrier: {prefactor: 4 /s, barrier: 0.5 eV, slope: 0.25}} | LinearBarrier[prefactor_perS=4.0, barrier_J=8.01088317E-20, slope=0.25]",
                "3.6e3 /h | Constant[rate_perS=1.0]",
                "0 /s | Constant[rate_perS=0.0]",
            })
    void everyRateLawIsRead(String written, String law) {
        assertThat(injection("rate: 0.1 /s", "rate: " + written).law()).hasToString(law);
    }

    @Test
    void aRateKnownAtOneTemperatureFixesThePrefactor() {
        RateLaw.Arrhenius law = (RateLaw.Arrhenius)
                injection("rate: 0.1 /s", "rate: {arrhenius: {rate: 0.1 /s, at: 50 C, barrier: 0.5 eV}}")
                        .law();
        double thermalEnergy_J = PhysicalConstants.BOLTZMANN_JPERK * 323.15;
        assertThat(law.prefactor_perS() * Math.exp(-law.barrier_J() / thermalEnergy_J))
                .isCloseTo(0.1, within(1e-15));
    }

    private static StepRule injection(String passage, String replacement) {
        return BaseModel.with(passage, replacement).steps().get(1);
    }

    @Test
    void listsOfSpeciesBecomeOneRuleForEachCombination() {
        String lists = "{on: contact, from: [vacancy, Li], to: [Li, trap]}, {from: [Li, vacancy], to: vacancy}";
        Chemistry model = BaseModel.with(INJECTION, lists);
        assertThat(model.steps().stream().skip(1).map(StepRule::name))
                .containsExactly(
                        "injection (vacancy, Li)",
                        "injection (Li, Li)",
                        "injection (vacancy, vacancy)",
                        "injection (Li, vacancy)");
        assertThat(model.steps().get(2).sites())
                .containsExactly(
                        new StepSite(Optional.of("contact"), "Li", "trap"),
                        new StepSite(Optional.empty(), "Li", "vacancy"));
    }

    @Test
    void listsOfSiteTypesDoTheSame() {
        assertThat(BaseModel.with(INJECTION, "{on: [bulk, contact], from: vacancy, to: Li}").steps().stream()
                        .skip(1)
                        .map(StepRule::name))
                .containsExactly("injection (vacancy on bulk)", "injection (vacancy on contact)");
    }

    @Test
    void aSpectatorStays() {
        assertThat(injection(INJECTION, INJECTION + ", {is: [Li, vacancy]}")
                        .sites()
                        .get(1))
                .isEqualTo(new StepSite(Optional.empty(), "Li", "Li"));
    }

    @ParameterizedTest(name = "{0} of 4 cells is {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 | 0", "-1 | 3 | 3", "[1, 2] | 1 | 2", "[-2, -1] | 2 | 3"})
    void cellsCountFromEitherEnd(String written, int from, int to) {
        Region region = BaseModel.with("cells: {z: 0}", "cells: {z: " + written + "}, rate_spread: 0.5")
                .siteTypes()
                .get(1)
                .region();
        assertThat(List.of(region.fromZ(), region.toZ())).containsExactly(from, to);
    }

    @Test
    void fractionsOfAFileAreOfAllSitesThoseOfFillsOfTheSitesLeft() {
        Chemistry model = BaseModel.with(
                "  - {on: bulk, species: Li, fraction: 0.1}",
                "  - {on: contact, species: Li, fraction: 0.5}\n  - {on: contact, species: trap, fraction: 0.3}\n"
                        + "  - {on: contact, species: vacancy, fraction: 20 %}");
        assertThat(model.start().stream().skip(1).map(fill -> ((Fill.Amount.Fraction) fill.amount()).value()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.5, 0.6, 1.0);
    }

    @Test
    void theSiteTypesThatTheEngineCanTellApartAreLimited() {
        String species = IntStream.range(0, 64).mapToObj(i -> "S" + i).collect(Collectors.joining(", "));
        String text = BaseModel.text().replace("  - trap", "  - trap\n  - " + species.replace(", ", "\n  - "));
        assertThatThrownBy(() -> BaseModel.read(text.replace("species: [vacancy, Li]", "rate_spread: 0")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("m.yaml:72:3: key 'site_types': the model needs 134 combinations of site type, species and"
                        + " site of the unit cell, expected at most 127");
    }

    @Test
    void theRulesOfAModelAreLimited() {
        String species = IntStream.range(0, 13).mapToObj(i -> "S" + i).collect(Collectors.joining(", "));
        String text = BaseModel.text().replace("  - trap", "  - trap\n  - " + species.replace(", ", "\n  - "));
        String site = "{on: contact, from: [" + species + "], to: Li}";
        assertThatThrownBy(() -> BaseModel.read(text.replace(INJECTION, site + ", " + site + ", " + site)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "m.yaml:28:12: key 'steps[1].sites': the lists of this step multiply to 2197 rules, expected"
                                + " at most 2000 in the whole model");
    }
}
