package org.lifront.lattice.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteImagesTest {

    static Stream<SiteGrid> grids() {
        return Stream.of(
                new SiteGrid(new GridAxis(3, 2, true), new GridAxis(4, 2, true), new GridAxis(3, 2, true), 1),
                new SiteGrid(new GridAxis(7, 1, true), new GridAxis(5, 1, false), new GridAxis(6, 1, true), 2),
                new SiteGrid(new GridAxis(5, 1, true), new GridAxis(5, 1, true), new GridAxis(5, 1, false), 3),
                new SiteGrid(new GridAxis(8, 1, true), new GridAxis(6, 1, true), new GridAxis(1, 0, false), 1));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void everyPaddedSiteHasTheRealSiteThatItsCoordinatesSay(SiteGrid grid) {
        SiteImages images = new SiteImages(grid);
        for (int site = 0; site < grid.length(); site++) {
            assertThat(images.real(site)).as("site %d", site).isEqualTo(grid.canonical(site));
        }
    }

    @ParameterizedTest
    @MethodSource("grids")
    void storingReachesARealSiteAndItsImagesAndNothingElse(SiteGrid grid) {
        SiteImages images = new SiteImages(grid);
        for (int site = 0; site < grid.length(); site++) {
            int real = grid.canonical(site);
            if (real != SiteGrid.WALL) {
                byte[] values = new byte[grid.length()];
                values[site] = (byte) 0x80;
                assertThat(images.store(values, site, 5, 0x80)).isEqualTo(real);
                assertThat(values).isEqualTo(expected(grid, real, site));
            }
        }
    }

    private static byte[] expected(SiteGrid grid, int real, int flagged) {
        byte[] values = new byte[grid.length()];
        for (int site = 0; site < values.length; site++) {
            values[site] = (byte) (grid.canonical(site) == real ? 5 : 0);
        }
        values[flagged] |= (byte) 0x80;
        return values;
    }

    @ParameterizedTest
    @MethodSource("grids")
    void sitesAwayFromTheFacesHaveNoImages(SiteGrid grid) {
        SiteImages images = new SiteImages(grid);
        int[] standFor = new int[grid.length()];
        for (int site = 0; site < grid.length(); site++) {
            if (grid.canonical(site) != SiteGrid.WALL) {
                standFor[grid.canonical(site)]++;
            }
        }
        grid.forEachSite(site -> {
            if (!images.isNearFace(site)) {
                assertThat(standFor[site]).isEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("grids")
    void realSitesAreVisitedOnceInOrder(SiteGrid grid) {
        List<Integer> seen = new ArrayList<>();
        grid.forEachSite(seen::add);
        assertThat(seen).hasSize(grid.siteCount()).isSorted().doesNotHaveDuplicates();
        assertThat(seen).allMatch(site -> grid.canonical(site) == site);
    }

    @ParameterizedTest
    @MethodSource("grids")
    void aNeighbourIsAConstantOffsetAway(SiteGrid grid) {
        int offset = grid.offset(0, 1, 0, 0, grid.basis() - 1);
        grid.forEachSite(site -> {
            if (grid.basisOf(site) == 0) {
                int x = grid.cellX(site) + 1;
                assertThat(site + offset).isEqualTo(grid.site(x, grid.cellY(site), grid.cellZ(site), grid.basis() - 1));
            }
        });
    }

    @Test
    void aBoxBeyondTheRangeOfAnIndexIsRefused() {
        GridAxis axis = new GridAxis(2000, 2, true);
        assertThatThrownBy(() -> new SiteGrid(axis, axis, axis, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 x 2000 x 2000");
    }
}
