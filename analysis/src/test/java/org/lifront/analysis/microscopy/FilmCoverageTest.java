package org.lifront.analysis.microscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class FilmCoverageTest {

    private static final LatticeShape SHAPE = new LatticeShape(4, 4, 8, 1e-9);

    private static FilmCoverage ofThicknesses(int... layers) {
        Occupancy box = new Occupancy(SHAPE);
        for (int site = 0; site < SHAPE.siteCount(); site++) {
            int z = SHAPE.layer(site);
            box.place(site, z >= 6 ? 1 : z >= 6 - layers[SHAPE.column(site)] ? 2 : 0);
        }
        return FilmCoverage.of(box, 6);
    }

    @Test
    void holesAreCountedAsGroupsAcrossThePeriodicEdge() {
        // Columns 0 and 3 of the first row touch across the edge, column 5 touches neither.
        FilmCoverage film = ofThicknesses(0, 4, 4, 0, 4, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);

        assertThat(film.pinholes()).isEqualTo(2);
        assertThat(film.coverage()).isEqualTo(13.0 / 16);
    }

    @Test
    void thicknessHasMeanDeviationAndDistribution() {
        FilmCoverage film = ofThicknesses(2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4);

        assertThat(film.mean_m()).isEqualTo(3e-9, within(1e-20));
        assertThat(film.deviation_m()).isEqualTo(1e-9, within(1e-20));
        assertThat(film.distribution_nm().y(2)).isEqualTo(0.5);
        assertThat(film.distribution_nm().y(3)).isZero();
        assertThat(film.distribution_nm().x(4)).isEqualTo(4, within(1e-12));
    }

    @Test
    void aBareElectrolyteIsOneHole() {
        FilmCoverage film = ofThicknesses(new int[16]);

        assertThat(film.pinholes()).isEqualTo(1);
        assertThat(film.coverage()).isZero();
        assertThat(film.mean_m()).isZero();
    }
}
