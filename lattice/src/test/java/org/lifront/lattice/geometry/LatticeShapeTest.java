package org.lifront.lattice.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeShapeTest {

    /** Three different edges, so that mixed-up axes show. */
    private static final LatticeShape BOX = new LatticeShape(5, 4, 3, 0.5e-9);

    @Test
    void everyCoordinateTripleHasItsOwnIndexAndComesBack() {
        BitSet seen = new BitSet();
        for (int z = 0; z < BOX.nz(); z++) {
            for (int y = 0; y < BOX.ny(); y++) {
                for (int x = 0; x < BOX.nx(); x++) {
                    int site = BOX.site(x, y, z);
                    seen.set(site);
                    assertThat(BOX.x(site)).isEqualTo(x);
                    assertThat(BOX.y(site)).isEqualTo(y);
                    assertThat(BOX.layer(site)).isEqualTo(z);
                }
            }
        }
        assertThat(seen.cardinality()).isEqualTo(BOX.siteCount());
        assertThat(seen.length()).isEqualTo(BOX.siteCount());
    }

    @Test
    void sitesReadLayerByLayerThenRowByRow() {
        assertThat(BOX.site(0, 0, 0)).isZero();
        assertThat(BOX.site(1, 0, 0)).isEqualTo(1);
        assertThat(BOX.site(0, 1, 0)).isEqualTo(5);
        assertThat(BOX.site(0, 0, 1)).isEqualTo(20);
    }

    @Test
    void columnAndLayerNameASite() {
        for (int site = 0; site < BOX.siteCount(); site++) {
            assertThat(BOX.site(BOX.column(site), BOX.layer(site))).isEqualTo(site);
            assertThat(BOX.column(site)).isEqualTo(BOX.y(site) * BOX.nx() + BOX.x(site));
        }
    }

    @Test
    void lateralNeighboursAreMutual() {
        for (int site = 0; site < BOX.siteCount(); site++) {
            assertThat(BOX.west(BOX.east(site))).isEqualTo(site);
            assertThat(BOX.east(BOX.west(site))).isEqualTo(site);
            assertThat(BOX.south(BOX.north(site))).isEqualTo(site);
            assertThat(BOX.north(BOX.south(site))).isEqualTo(site);
        }
    }

    @Test
    void verticalNeighboursAreMutualInsideTheBox() {
        for (int site = 0; site < BOX.siteCount(); site++) {
            if (BOX.up(site) != LatticeShape.OUTSIDE) {
                assertThat(BOX.down(BOX.up(site))).isEqualTo(site);
            }
            if (BOX.down(site) != LatticeShape.OUTSIDE) {
                assertThat(BOX.up(BOX.down(site))).isEqualTo(site);
            }
        }
    }

    @Test
    void onlyTheTopAndBottomFacesAreClosed() {
        for (int site = 0; site < BOX.siteCount(); site++) {
            assertThat(BOX.up(site) == LatticeShape.OUTSIDE).isEqualTo(BOX.layer(site) == 0);
            assertThat(BOX.down(site) == LatticeShape.OUTSIDE).isEqualTo(BOX.layer(site) == BOX.nz() - 1);
        }
    }

    @Test
    void upLeadsToTheMetalAndKeepsTheColumn() {
        int site = BOX.site(3, 2, 2);
        assertThat(BOX.up(site)).isEqualTo(BOX.site(3, 2, 1));
        assertThat(BOX.up(BOX.up(site))).isEqualTo(BOX.site(3, 2, 0));
    }

    @Test
    void neighboursDifferByOneStepModuloTheEdge() {
        for (int site = 0; site < BOX.siteCount(); site++) {
            int x = BOX.x(site);
            int y = BOX.y(site);
            int z = BOX.layer(site);
            assertThat(BOX.east(site)).isEqualTo(BOX.site((x + 1) % 5, y, z));
            assertThat(BOX.west(site)).isEqualTo(BOX.site((x + 4) % 5, y, z));
            assertThat(BOX.north(site)).isEqualTo(BOX.site(x, (y + 1) % 4, z));
            assertThat(BOX.south(site)).isEqualTo(BOX.site(x, (y + 3) % 4, z));
        }
    }

    @Test
    void walkingOnceAroundThePeriodicEdgeReturns() {
        assertThat(walk(BOX::east, BOX.nx())).containsExactlyInAnyOrder(27, 28, 29, 25, 26);
        assertThat(walk(BOX::north, BOX.ny())).containsExactlyInAnyOrder(27, 32, 37, 22);
    }

    private static Set<Integer> walk(IntUnaryOperator step, int steps) {
        Set<Integer> visited = new HashSet<>();
        int site = 27;
        for (int i = 0; i < steps; i++) {
            visited.add(site);
            site = step.applyAsInt(site);
        }
        assertThat(site).isEqualTo(27);
        return visited;
    }

    @Test
    void lateralDirectionsAreEastWestNorthSouth() {
        for (int site = 0; site < BOX.siteCount(); site++) {
            assertThat(BOX.lateral(site, 0)).isEqualTo(BOX.east(site));
            assertThat(BOX.lateral(site, 1)).isEqualTo(BOX.west(site));
            assertThat(BOX.lateral(site, 2)).isEqualTo(BOX.north(site));
            assertThat(BOX.lateral(site, 3)).isEqualTo(BOX.south(site));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> BOX.lateral(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> BOX.lateral(0, -1));
    }

    @Test
    void inTheNarrowestBoxBothLateralNeighboursCoincide() {
        LatticeShape narrow = new LatticeShape(2, 2, 2, 1e-9);
        for (int site = 0; site < narrow.siteCount(); site++) {
            assertThat(narrow.east(site)).isEqualTo(narrow.west(site)).isNotEqualTo(site);
            assertThat(narrow.north(site)).isEqualTo(narrow.south(site)).isNotEqualTo(site);
        }
    }

    @Test
    void theFaceOfASiteFollowsFromTheSpacing() {
        assertThat(BOX.faceArea_m2()).isEqualTo(0.25e-18);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 1, 2", "2, 2, 1", "-3, 2, 2", "2048, 2048, 512"})
    void boxesTooSmallOrTooLargeAreRefused(int nx, int ny, int nz) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatticeShape(nx, ny, nz, 1e-9))
                .withMessageContaining(nx + " x " + ny + " x " + nz);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleSpacingsAreRefused(double spacing_m) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatticeShape(4, 4, 4, spacing_m))
                .withMessageContaining("spacing");
    }
}
