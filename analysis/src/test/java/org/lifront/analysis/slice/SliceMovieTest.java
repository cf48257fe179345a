package org.lifront.analysis.slice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class SliceMovieTest {

    @Test
    void framesAreThinnedEvenlyAndKeepBothEnds() {
        assertThat(SliceMovie.frames(3)).containsExactly(0, 1, 2);
        assertThat(SliceMovie.frames(1)).containsExactly(0);
        assertThat(SliceMovie.frames(301))
                .hasSize(30)
                .startsWith(0, 10)
                .endsWith(300)
                .doesNotHaveDuplicates();
    }

    @Test
    void currentsAreBytesOnALogarithmicScale() {
        assertThat(SliceMovie.current(0)).isZero();
        assertThat(SliceMovie.current(0.001) & 0xFF).isEqualTo(1);
        assertThat(SliceMovie.current(1) & 0xFF).isEqualTo(128);
        assertThat(SliceMovie.current(1e6) & 0xFF).isEqualTo(255);
        assertThat(SliceMovie.current(Double.NaN)).isZero();
    }

    @Test
    void theWindowHoldsTheFilmAndTheReducedLayerWithoutItsBoundary() {
        LatticeShape shape = new LatticeShape(4, 4, 200, 1e-9);
        Occupancy first = new Occupancy(shape);
        for (int site = 0; site < shape.siteCount(); site++) {
            int z = shape.layer(site);
            first.place(site, z < 10 ? 0 : z < 20 ? 2 : 1);
        }
        Occupancy last = Occupancy.ofStates(shape, first.copyOfStates());
        last.reduce(shape.site(0, 20 + 49));
        last.markBoundary(shape.site(1, 150));
        last.reduce(shape.site(1, 150));

        assertThat(SliceWindow.of(first, last, 20)).isEqualTo(new SliceWindow(2, 8, 20 + 50 + 6));
        assertThat(SliceWindow.of(first, first, 20).end()).isEqualTo(20 + 32);
    }

    @Test
    void kindsTellMatterApart() {
        LatticeShape shape = new LatticeShape(4, 4, 4, 1e-9);
        Occupancy box = new Occupancy(shape);
        for (int site = 0; site < shape.siteCount(); site++) {
            box.place(site, 1);
        }
        box.place(0, 0);
        box.place(1, 3);
        box.reduce(2);
        box.reduce(3);
        box.damage(3);
        box.markBoundary(4);
        box.markBoundary(5);
        box.fillBoundary(5);

        int[] kinds = {0, 7, 2, 3, 4, 5, 1};
        for (int site = 0; site < kinds.length; site++) {
            assertThat(SliceKinds.of(box, site)).isEqualTo(kinds[site]);
        }
    }
}
