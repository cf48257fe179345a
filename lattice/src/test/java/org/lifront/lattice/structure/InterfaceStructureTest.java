package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

class InterfaceStructureTest {

    private static final LatticeShape BOX = new LatticeShape(2, 2, 12, 0.5e-9);
    private static final int SURFACE = 8;
    private static final VoronoiGrains SINGLE = VoronoiGrains.columnar(BOX, 1, RandomSource.XO_SHI_RO_256_PP.create(1));

    private static DepositedFilm film(int phase, int... sites) {
        return new DepositedFilm(phase, ColumnHeights.of(sites));
    }

    /** Phase codes of a column from the metal down. */
    private static String column(OccupancyView occupancy, int column) {
        StringBuilder codes = new StringBuilder();
        for (int z = 0; z < occupancy.shape().nz(); z++) {
            codes.append(occupancy.phase(occupancy.shape().site(column, z)));
        }
        return codes.toString();
    }

    @Test
    void withoutFilmsMetalMeetsElectrolyte() {
        Occupancy bare = InterfaceStructure.assemble(BOX, SURFACE, List.of(), List.of(), SINGLE);
        for (int column = 0; column < BOX.columnCount(); column++) {
            assertThat(column(bare, column)).isEqualTo("000000001111");
        }
    }

    @Test
    void filmsStackInTheOrderOfTheirDeposition() {
        Occupancy stack = InterfaceStructure.assemble(
                BOX,
                SURFACE,
                List.of(film(2, 1, 1, 0, 2), film(3, 2, 0, 3, 1)),
                List.of(film(4, 1, 2, 0, 0), film(5, 1, 1, 1, 0)),
                SINGLE);
        // From the metal: 4 touches it, then 5; 2 touches the electrolyte, 3 lies on 2.
        assertThat(column(stack, 0)).isEqualTo("000453321111");
        assertThat(column(stack, 1)).isEqualTo("000044521111");
        assertThat(column(stack, 2)).isEqualTo("000053331111");
        assertThat(column(stack, 3)).isEqualTo("000003221111");
    }

    @Test
    void theSameMaterialMayLieOnBothSides() {
        Occupancy both = InterfaceStructure.assemble(
                BOX, SURFACE, List.of(film(2, 1, 1, 1, 1)), List.of(film(2, 2, 0, 0, 0)), SINGLE);
        assertThat(column(both, 0)).isEqualTo("000002221111");
        assertThat(column(both, 1)).isEqualTo("000000021111");
    }

    @Test
    void pinholesFillWithMetal() {
        Occupancy coated = InterfaceStructure.assemble(BOX, SURFACE, List.of(film(2, 3, 0, 3, 3)), List.of(), SINGLE);
        assertThat(coated.phase(BOX.site(1, SURFACE - 1))).isEqualTo(OccupancyView.LITHIUM);
        assertThat(coated.phase(BOX.site(1, SURFACE))).isEqualTo(OccupancyView.ELECTROLYTE);
    }

    @Test
    void boundaryColumnsAreFlaggedInTheElectrolyteOnly() {
        LatticeShape wide = new LatticeShape(16, 16, 12, 1e-9);
        VoronoiGrains grains = VoronoiGrains.columnar(wide, 3, RandomSource.XO_SHI_RO_256_PP.create(4));
        int[] sites = new int[wide.columnCount()];
        Arrays.fill(sites, 2);
        Occupancy coated = InterfaceStructure.assemble(wide, SURFACE, List.of(film(2, sites)), List.of(), grains);
        for (int site = 0; site < wide.siteCount(); site++) {
            boolean electrolyte = wide.layer(site) >= SURFACE;
            assertThat(coated.isBoundary(site)).isEqualTo(electrolyte && grains.isBoundary(wide.column(site)));
            assertThat(coated.isReduced(site) || coated.isDamaged(site) || coated.holdsBoundaryLithium(site))
                    .isFalse();
        }
    }

    @Test
    void sitesOfAFilmAreAsManyAsDeposited() {
        LatticeShape wide = new LatticeShape(24, 24, 40, 1e-9);
        GrowthStatistics alumina = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 2e-9, 0.4e-9);
        ColumnHeights heights = FilmGrowth.grow(wide, alumina, 150, RandomSource.XO_SHI_RO_256_PP.create(5));
        Occupancy coated = InterfaceStructure.assemble(
                wide,
                30,
                List.of(new DepositedFilm(2, heights)),
                List.of(),
                VoronoiGrains.columnar(wide, 1, RandomSource.XO_SHI_RO_256_PP.create(6)));
        long found = 0;
        for (int site = 0; site < wide.siteCount(); site++) {
            found += coated.phase(site) == 2 ? 1 : 0;
        }
        assertThat(found).isEqualTo(Math.round(heights.mean_sites() * wide.columnCount()));
    }

    @Test
    void aFilmMayReachUpToTheLastLayerOfMetal() {
        Occupancy full = InterfaceStructure.assemble(BOX, SURFACE, List.of(film(2, 7, 0, 0, 0)), List.of(), SINGLE);
        assertThat(column(full, 0)).isEqualTo("022222221111");
    }

    @Test
    void filmsThatLeaveNoMetalAreRefusedWithTheirHeightAndTheBox() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceStructure.assemble(
                        BOX, SURFACE, List.of(film(2, 5, 0, 0, 0)), List.of(film(3, 3, 6, 0, 0)), SINGLE))
                .withMessage("the films are up to 8 sites (4.00 nm) high, but only 8 layers (4.00 nm) of the box lie"
                        + " above the electrolyte and one of them must remain lithium");
    }

    @Test
    void heightsBeyondTheRangeOfAnIntAreRefusedToo() {
        int huge = Integer.MAX_VALUE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceStructure.assemble(
                        BOX, SURFACE, List.of(film(2, huge, 0, 0, 0), film(3, huge, 0, 0, 0)), List.of(), SINGLE))
                .withMessageContaining("4294967294 sites");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 12})
    void theSurfaceMustLieInTheBoxBelowTheMetal(int surface) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceStructure.assemble(BOX, surface, List.of(), List.of(), SINGLE))
                .withMessage("the surface of the electrolyte must lie in layer 1..11 of the box, got " + surface);
    }

    @Test
    void filmsAndGrainsMustFitTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceStructure.assemble(BOX, SURFACE, List.of(film(2, 1)), List.of(), SINGLE))
                .withMessage("the box has 4 columns, but the number of columns of the film of phase 2 is 1");
        LatticeShape other = new LatticeShape(3, 3, 12, 0.5e-9);
        VoronoiGrains grains = VoronoiGrains.columnar(other, 1, RandomSource.XO_SHI_RO_256_PP.create(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceStructure.assemble(BOX, SURFACE, List.of(), List.of(), grains))
                .withMessage("the box has 4 columns, but the number of columns of the grains is 9");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 16})
    void metalAndElectrolyteAreNoFilmPhases(int phase) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> film(phase, 1))
                .withMessage("film phases are 2..15, got " + phase);
    }
}
