package org.lifront.kmc.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.testbed.Materials;
import org.lifront.lattice.occupancy.OccupancyView;

class PhaseTableTest {

    private static final FilmMaterial INERT = Materials.ohmic(1e-8);

    private final PhaseTable stack = new PhaseTable(
            Materials.electrolyte(),
            List.of(Materials.alumina(), Materials.phosphate()),
            List.of(Materials.alumina(), INERT));

    @Test
    void eachLayerOwnsTwoCodesAlsoWhereTheMaterialRepeats() {
        assertThat(stack.size()).isEqualTo(10);
        for (int layer = 0; layer < stack.layerCount(); layer++) {
            assertThat(stack.asDeposited(layer)).isEqualTo(2 + 2 * layer);
            assertThat(stack.converted(layer)).isEqualTo(3 + 2 * layer);
            assertThat(stack.layer(stack.asDeposited(layer))).isEqualTo(layer);
            assertThat(stack.layer(stack.converted(layer))).isEqualTo(layer);
        }
        assertThat(stack.material(0)).isEqualTo(stack.material(2));
    }

    @Test
    void onlyAFilmThatLithiatesStartsLithiatedAndOnlyOnTheMetal() {
        assertThat(stack.initial(0)).isEqualTo(stack.asDeposited(0));
        assertThat(stack.initial(1)).isEqualTo(stack.asDeposited(1));
        assertThat(stack.initial(2)).isEqualTo(stack.converted(2));
        assertThat(stack.initial(3)).isEqualTo(stack.asDeposited(3));
    }

    @Test
    void everyCodeHasALabelOfItsOwnOnItsSide() {
        assertThat(stack.labels())
                .containsExactly(
                        "lithium metal",
                        "electrolyte",
                        "alumina on electrolyte, as deposited",
                        "alumina on electrolyte, lithiated",
                        "phosphate on electrolyte, as deposited",
                        "phosphate on electrolyte, cracked",
                        "alumina on lithium, as deposited",
                        "alumina on lithium, lithiated",
                        "inert on lithium, as deposited",
                        "inert on lithium, never converted");
    }

    @Test
    void lithiumComesFromMetalLithiatedAndCrackedFilmsOnly() {
        for (int phase = 0; phase < stack.size(); phase++) {
            boolean converted = phase == 3 || phase == 5 || phase == 7 || phase == 9;
            assertThat(stack.suppliesLithium(phase))
                    .as(stack.label(phase))
                    .isEqualTo(phase == OccupancyView.LITHIUM || converted);
        }
    }

    @Test
    void onlyUnlithiatedFilmOfALithiatingMaterialCanLithiate() {
        for (int phase = 0; phase < stack.size(); phase++) {
            assertThat(stack.isLithiatable(phase)).as(stack.label(phase)).isEqualTo(phase == 2 || phase == 6);
        }
    }

    @Test
    void lithiationChangesTheTransportAndCrackingOnlyTheElectrons() {
        assertThat(stack.transport(0)).isEmpty();
        assertThat(stack.transport(1)).contains(Materials.electrolyte().transport());
        assertThat(stack.transport(2)).contains(Materials.INSULATOR);
        assertThat(stack.transport(3)).contains(Materials.LITHIATED);
        assertThat(stack.transport(5)).isEqualTo(stack.transport(4));
        assertThat(stack.electronAttenuation_m(2)).isEqualTo(0.2e-9);
        assertThat(stack.electronAttenuation_m(3)).isEqualTo(1.21e-9);
        assertThat(stack.electronAttenuation_m(4)).isEqualTo(0.2e-9);
        assertThat(stack.electronAttenuation_m(5)).isInfinite();
    }

    @Test
    void moreLayersThanCodesAreRefused() {
        assertThat(PhaseTable.MAX_LAYERS).isEqualTo(7);
        assertThatThrownBy(() -> new PhaseTable(
                        Materials.electrolyte(), Collections.nCopies(5, INERT), Collections.nCopies(3, INERT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a stack has at most 7 films, got 8");
    }
}
