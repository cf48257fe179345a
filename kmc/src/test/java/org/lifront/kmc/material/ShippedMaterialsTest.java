package org.lifront.kmc.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedMaterialsTest {

    private final ParameterSet shipped = ParameterSets.shipped();

    @Test
    void threeCoatingsAreShippedInTheOrderOfTheIndex() {
        assertThat(shipped.films().keySet()).containsExactly("al2o3", "li3po4", "litao3");
    }

    @Test
    void everyFileOfTheMaterialsFolderIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("materials"))) {
            Set<String> names = files.map(path -> path.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !name.equals("index"))
                    .collect(Collectors.toSet());
            assertThat(ParameterSets.library(List.of()).sheets())
                    .extracting(MaterialSheet::identifier)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void aluminaIsAHighFieldConductorThatLithiates() {
        FilmMaterial alumina = shipped.films().get("al2o3");
        assertThat(alumina.transport()).isEqualTo(new HighFieldTransport(1.159e8, 1.373e-2, 0.8));
        assertThat(alumina.growth()).isEqualTo(new Growth(1e-10, 0.35 * Math.sqrt(1e-9), 2e-9, 4e-10));
        assertThat(alumina.electronAttenuation_m()).isEqualTo(2e-10);
        Lithiation lithiation = alumina.lithiation().orElseThrow();
        assertThat(lithiation.product()).isEqualTo(new OhmicTransport(1 / 5.404e7, 0.56));
        assertThat(lithiation.frontSpeed_mPerS()).isEqualTo(0.07857e-9 / 3600);
        assertThat(lithiation.lithiumDensity_perM3()).isEqualTo(60e27);
        assertThat(lithiation.wettingGain()).isEqualTo(1.29);
        assertThat(alumina.cracking()).isEmpty();
        assertThat(alumina.rupture()).contains(new Rupture(0.03, 2.058e5));
    }

    @Test
    void phosphateAndTantalateAreOhmicConductorsThatCrackAlike() {
        FilmMaterial phosphate = shipped.films().get("li3po4");
        FilmMaterial tantalate = shipped.films().get("litao3");
        assertThat(phosphate.transport()).isEqualTo(new OhmicTransport(1 / 9.743e6, 0.51));
        assertThat(tantalate.transport()).isEqualTo(new OhmicTransport(1e-6, 0.5));
        assertThat(phosphate.cracking())
                .contains(new Cracking(0.001557 / 3600, 0.00819 / 3600, 0.3, 1e-9, 0.07444))
                .isEqualTo(tantalate.cracking());
        assertThat(phosphate.lithiation()).isEmpty();
    }

    @Test
    void electrolyteAndMetalHaveTheirPublishedConstants() {
        ElectrolyteMaterial latp = shipped.electrolyte();
        assertThat(latp.transport()).isEqualTo(new OhmicTransport(1.5e-2, 0.3));
        assertThat(latp.damaged()).isEqualTo(new OhmicTransport(1 / 1.158e8, 0.6));
        assertThat(latp.titaniumDensity_perM3()).isEqualTo(7.83e27);
        assertThat(latp.reductionConstant_m2PerS()).isEqualTo(1.59e-18 / 3600);
        assertThat(latp.frontTension_perM()).isEqualTo(5e8);
        assertThat(shipped.contact())
                .isEqualTo(new LithiumContact(0.15, 0.6278, 3.928e-2, 0.55, 0.6196, 0.667, 13.0e-6, 0.05));
    }

    @Test
    void everyParameterHasAKindAndASourceAndAssumptionsSayWhy() {
        assertThat(shipped.parameters()).hasSizeGreaterThan(50).allSatisfy(parameter -> {
            assertThat(parameter.source()).isNotBlank();
            assertThat(parameter.kind() == ParameterKind.ASSUMED)
                    .isEqualTo(parameter.source().startsWith("assumed: "));
        });
        assertThat(shipped.parameters()).extracting(Parameter::key).doesNotHaveDuplicates();
    }

    @Test
    void aParameterKeepsItsValueAsWritten() {
        assertThat(shipped.parameters())
                .filteredOn(parameter -> parameter.key().equals("al2o3.lithiation.product.resistivity"))
                .singleElement()
                .satisfies(parameter -> {
                    assertThat(parameter.written()).isEqualTo("540.4 ohm cm2/nm");
                    assertThat(parameter.value()).isEqualTo(5.404e7);
                    assertThat(parameter.kind()).isEqualTo(ParameterKind.FITTED);
                });
    }
}
