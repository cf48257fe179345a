package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.testbed.Materials;
import org.lifront.lattice.occupancy.Occupancy;

/** Stacks in boxes of 8 x 8 x 48 sites of 1 nm. Alumina: 0.1 nm a cycle, 0.35 nm^0.5 rough. */
class StackGeometryTest {

    private static final FilmSpecification FILM = new FilmSpecification(Materials.alumina(), 100);

    private final StackGeometry bare = new StackGeometry(SmallCells.bare().specification());
    private final StackGeometry bilayer = new StackGeometry(
            SmallCells.bare().withStack(List.of(FILM), List.of(FILM)).specification());

    @Test
    void aBareStackNeedsNoHeadRoomButTwoLayersOfMetal() {
        assertThat(StackGeometry.headRoom_m(new Stack(List.of(), List.of()))).isZero();
        assertThat(bare.surfaceLayer()).isEqualTo(2);
        assertThat(bare.shape().nz()).isEqualTo(48);
    }

    @Test
    void thicknessesAddAndRoughnessesAddInSquares() {
        double one = StackGeometry.headRoom_m(new Stack(List.of(FILM), List.of()));
        double two = StackGeometry.headRoom_m(new Stack(List.of(FILM), List.of(FILM)));
        double sigma_m = 0.35e-9 * Math.sqrt(10);
        assertThat(one).isCloseTo(10e-9 + 6 * sigma_m, withinPercentage(1e-9));
        assertThat(two).isCloseTo(20e-9 + 6 * sigma_m * Math.sqrt(2), withinPercentage(1e-9));
        assertThat(bilayer.surfaceLayer()).isEqualTo(2 + 30);
    }

    @Test
    void filmsThatDoNotFitAreRefused() {
        CellSpecification tooThick = SmallCells.coated(Materials.alumina(), 400).specification();
        assertThatThrownBy(() -> new StackGeometry(tooThick))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("films that need 56 layers do not fit into a box of 48");
    }

    /** Six standard deviations: with the fixed seed this cannot fail by chance. */
    @Test
    void theElectrolyteStartsAtTheSurfaceLayerAndTheFirstLayerIsMetal() {
        Occupancy grown = bilayer.grow(new RandomStreams(3), 0);
        for (int column = 0; column < bilayer.shape().columnCount(); column++) {
            assertThat(grown.phase(bilayer.shape().site(column, bilayer.surfaceLayer())))
                    .isEqualTo(1);
            assertThat(grown.phase(bilayer.shape().site(column, bilayer.surfaceLayer() - 1)))
                    .isNotEqualTo(1);
            assertThat(grown.phase(bilayer.shape().site(column, 0))).isZero();
        }
    }

    @Test
    void theFilmOnTheMetalLiesAboveTheOneOnTheElectrolyte() {
        Occupancy grown = bilayer.grow(new RandomStreams(3), 0);
        for (int column = 0; column < bilayer.shape().columnCount(); column++) {
            int last = 0;
            for (int z = 0; z < bilayer.surfaceLayer(); z++) {
                int phase = grown.phase(bilayer.shape().site(column, z));
                int rank = phase == 0
                        ? 0
                        : bilayer.phases().isOnLithium(bilayer.phases().layer(phase)) ? 1 : 2;
                assertThat(rank).isGreaterThanOrEqualTo(last);
                last = rank;
            }
        }
    }

    /** The mean of one box scatters by about 0.5 nm (model page, section 5); the bound is six of that. */
    @Test
    void bothFilmsHaveTheirThicknessAndTheirInitialState() {
        Occupancy grown = bilayer.grow(new RandomStreams(3), 0);
        double columns = bilayer.shape().columnCount();
        assertThat(grown.sitesOfPhase(2) / columns).isCloseTo(10, within(3.0));
        assertThat(grown.sitesOfPhase(5) / columns).isCloseTo(10, within(3.0));
        assertThat(grown.sitesOfPhase(3) + grown.sitesOfPhase(4)).isZero();
    }

    /** 16 x 16 columns of 0.5 nm against 8 x 8 of 1 nm: the same structure, site by cube. */
    @Test
    void aFinerBoxIsTheSameOneResolvedMoreFinely() {
        StackGeometry fine = new StackGeometry(SmallCells.bare()
                .withStack(List.of(FILM), List.of(FILM))
                .onSitesOfHalfANanometre()
                .specification());
        assertThat(fine.surfaceLayer()).isEqualTo(2 * bilayer.surfaceLayer());
        Occupancy coarse = bilayer.grow(new RandomStreams(3), 0);
        Occupancy grown = fine.grow(new RandomStreams(3), 0);
        for (int site = 0; site < fine.shape().siteCount(); site++) {
            int cube = bilayer.shape()
                    .site(
                            fine.shape().x(site) / 2,
                            fine.shape().y(site) / 2,
                            fine.shape().layer(site) / 2);
            assertThat(grown.phase(site)).isEqualTo(coarse.phase(cube));
        }
    }

    @Test
    void electrodesAreDifferentBoxesAndSeedsRepeat() {
        byte[] a = states(bilayer.grow(new RandomStreams(3), 0));
        assertThat(states(bilayer.grow(new RandomStreams(3), 0))).isEqualTo(a);
        assertThat(states(bilayer.grow(new RandomStreams(3), 1))).isNotEqualTo(a);
        assertThat(states(bilayer.grow(new RandomStreams(4), 0))).isNotEqualTo(a);
    }

    private static byte[] states(Occupancy occupancy) {
        byte[] states = new byte[occupancy.shape().siteCount()];
        for (int site = 0; site < states.length; site++) {
            states[site] = (byte) occupancy.phase(site);
        }
        return states;
    }
}
