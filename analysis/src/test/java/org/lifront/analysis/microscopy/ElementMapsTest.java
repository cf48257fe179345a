package org.lifront.analysis.microscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class ElementMapsTest {

    private static final LatticeShape SHAPE = new LatticeShape(4, 4, 8, 1e-9);
    private static final ParameterSet SHIPPED = ParameterSets.shipped();
    private static final PhaseTable PHASES =
            new PhaseTable(SHIPPED.electrolyte(), List.of(SHIPPED.films().get("al2o3")), List.of());

    /** Metal, then fresh alumina, lithiated alumina, two layers each; electrolyte from layer 4 on. */
    private static Occupancy stack() {
        Occupancy box = new Occupancy(SHAPE);
        for (int site = 0; site < SHAPE.siteCount(); site++) {
            int z = SHAPE.layer(site);
            box.place(site, z == 0 ? 0 : z == 1 ? 3 : z < 4 ? 2 : 1);
        }
        return box;
    }

    private static ElementMaps maps(Occupancy box) {
        return new ElementMaps(box, PHASES, Substances.shipped(), 0, 4);
    }

    @Test
    void theElectrolyteHoldsTheTitaniumOfTheSimulation() {
        assertThat(maps(stack()).density_perNm3("Ti", 0, 5))
                .isEqualTo(SHIPPED.electrolyte().titaniumDensity_perM3() * 1e-27, within(0.02));
    }

    @Test
    void metalIsLithiumAndNothingElse() {
        // 0.534 g/cm3 over 6.94 g/mol.
        assertThat(maps(stack()).density_perNm3("Li", 0, 0)).isEqualTo(46.3, within(0.1));
        assertThat(maps(stack()).density_perNm3("O", 0, 0)).isZero();
    }

    @Test
    void lithiationOfAFilmAddsTheLithiumThatTheSimulationBooks() {
        ElementMaps maps = maps(stack());

        double booked_perNm3 =
                SHIPPED.films().get("al2o3").lithiation().orElseThrow().lithiumDensity_perM3() * 1e-27;
        assertThat(maps.density_perNm3("Li", 0, 1)).isEqualTo(booked_perNm3, within(0.5));
        assertThat(maps.density_perNm3("Li", 0, 2)).isZero();
        assertThat(maps.density_perNm3("Al", 0, 1)).isEqualTo(maps.density_perNm3("Al", 0, 2), within(0.01));
    }

    @Test
    void reducedAndFilledSitesHoldOneLithiumMoreEach() {
        Occupancy box = stack();
        box.reduce(SHAPE.site(0, 0, 5));
        box.markBoundary(SHAPE.site(0, 1, 5));
        box.fillBoundary(SHAPE.site(0, 1, 5));

        double more = maps(box).density_perNm3("Li", 0, 5) - maps(box).density_perNm3("Li", 1, 5);
        // Two sites of the four rows.
        assertThat(more).isEqualTo(2 * 7.83 / 4, within(1e-9));
    }

    @Test
    void heavierMatterIsBrighter() {
        ElementMaps maps = maps(stack());

        assertThat(maps.backscatter(0, 0)).isLessThan(maps.backscatter(0, 1));
        assertThat(maps.backscatter(0, 1)).isLessThan(maps.backscatter(0, 2));
        assertThat(maps.backscatter(0, 5)).isGreaterThan(maps.backscatter(0, 2));
    }

    @Test
    void backscatterOfSiliconIsTheKnownOne() {
        // 0.160 to 0.165 at 20 keV in the tables of Heinrich 1981.
        assertThat(ElementMaps.backscatter(14)).isEqualTo(0.163, within(0.005));
    }
}
