package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.crystal.CrystalStructure;

class ShippedModelsTest {

    private static final double EV_J = PhysicalConstants.ELEMENTARY_CHARGE_C;

    @Test
    void theyAreNumberedFromOneWithoutGapsAndNamedAsTheirFiles() {
        List<Path> files = ShippedModels.files();
        assertThat(files).hasSize(8);
        for (int i = 0; i < files.size(); i++) {
            String stem = files.get(i).getFileName().toString().replace(".yaml", "");
            assertThat(stem)
                    .isEqualTo(String.format(
                            "%02d-%s", i + 1, ChemistryReader.read(files.get(i)).name()));
        }
    }

    @ParameterizedTest(name = "{0}: {1} sites, {2} species, {3} site types, {4} rules")
    @CsvSource({
        "01-linear, 262144, 2, 1, 1",
        "02-exclusion, 2097152, 2, 1, 1",
        "03-erbium, 16000, 3, 3, 5",
        "04-lithium, 131072, 4, 2, 9",
        "05-lithium-grain-boundary, 262144, 4, 4, 73",
        "06-co-oxidation, 16384, 3, 1, 3",
        "07-langmuir, 12000, 2, 1, 2",
        "08-oxygen-vacancies, 12288, 2, 1, 1",
    })
    void theyHaveTheirSize(String file, long sites, int species, int siteTypes, int rules) {
        Chemistry model = ShippedModels.named(file);
        assertThat(model.box().siteCount()).isEqualTo(sites);
        assertThat(model.species()).hasSize(species);
        assertThat(model.siteTypes()).hasSize(siteTypes);
        assertThat(model.steps()).hasSize(rules);
    }

    @Test
    void theFirstModelSpellsOutTheDefaults() {
        Chemistry model = ShippedModels.named("01-linear");
        assertThat(model.box())
                .isEqualTo(new LatticeBox(CrystalStructure.SIMPLE_CUBIC, 64, 64, 64, 1e-9, true, true, true));
        assertThat(model.siteTypes())
                .containsExactly(new SiteType("site", "site", List.of("vacancy", "particle"), Region.EVERYWHERE, 0));
        assertThat(model.plan()).isEqualTo(new RunPlan(Double.POSITIVE_INFINITY, 10_000_000, 200, 20, 1));
        assertThat(ShippedModels.named("02-exclusion").plan()).isEqualTo(model.plan());
    }

    @Test
    void lithiumRatesAreThoseOfTheirReferenceTemperature() {
        Chemistry model = ShippedModels.named("04-lithium");
        assertThat(rate_perS(model, "hop (Ti4Li, Ti3)")).isCloseTo(0.207, within(1e-14));
        assertThat(rate_perS(model, "reduction")).isCloseTo(4.1e-3, within(1e-16));
        double in = rate_perS(model, "injection (Ti4)");
        double out = rate_perS(model, "ejection (Ti4Li)");
        assertThat(in / (in + out)).isCloseTo(0.01, within(1e-12));
        assertThat(in + out).isCloseTo(0.207, within(1e-12));
    }

    @Test
    void theGrainBoundaryAndTheMetalAreInEquilibriumWithTheGrain() {
        Chemistry model = ShippedModels.named("05-lithium-grain-boundary");
        double binding = rate_perS(model, "into the boundary (Ti4Li on grain, Ti4 on boundary)")
                / rate_perS(model, "out of the boundary (Ti4Li on boundary, Ti4 on grain)");
        double grain = rate_perS(model, "injection (Ti4)") / rate_perS(model, "ejection (Ti4Li)");
        double mouth = rate_perS(model, "mouth injection (Ti4)") / rate_perS(model, "mouth ejection (Ti4Li)");
        assertThat(binding).isCloseTo(99, within(0.01));
        assertThat(mouth).isCloseTo(grain * binding, within(1e-3));
    }

    @Test
    void theFieldAndTheRepulsionOfTheOxideAreRead() {
        Chemistry model = ShippedModels.named("08-oxygen-vacancies");
        assertThat(model.field().map(ElectricField::z_VPerM)).isEqualTo(Optional.of(2e7));
        assertThat(model.interactions()).containsExactly(new PairEnergy("vacancy", "vacancy", 0.1 * EV_J));
        assertThat(model.species()).contains(new Species("O", -2));
    }

    private static double rate_perS(Chemistry model, String step) {
        RateLaw.Arrhenius law = (RateLaw.Arrhenius) model.steps().stream()
                .filter(rule -> rule.name().equals(step))
                .findFirst()
                .orElseThrow()
                .law();
        return law.prefactor_perS() * StrictMath.exp(-law.barrier_J() / model.thermalEnergy_J());
    }
}
