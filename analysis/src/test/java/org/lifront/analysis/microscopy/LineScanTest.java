package org.lifront.analysis.microscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.series.Curve;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class LineScanTest {

    private static final LatticeShape SHAPE = new LatticeShape(10, 10, 60, 1e-9);
    private static final double SIGMA_M = LineScan.PROBE_M / (2 * Math.sqrt(2 * Math.log(2)));

    private static Occupancy reducedTo(int everyColumn, int firstTen) {
        Occupancy box = new Occupancy(SHAPE);
        for (int site = 0; site < SHAPE.siteCount(); site++) {
            box.place(site, 1);
            if (SHAPE.layer(site) < (SHAPE.column(site) < 10 ? firstTen : everyColumn)) {
                box.reduce(site);
            }
        }
        return box;
    }

    @Test
    void aStepIsSeenAsAnErrorFunction() {
        LineScan scan = LineScan.throughRichestTenth(TitaniumSites.ofBox(reducedTo(30, 30), 0));

        for (double depth_m = 20e-9; depth_m < 40e-9; depth_m += 0.7e-9) {
            assertThat(scan.ti3Share(depth_m))
                    .isEqualTo(0.5 * Erf.erfc((depth_m - 30e-9) / (SIGMA_M * Math.sqrt(2))), within(1e-8));
        }
    }

    @Test
    void atTheSurfaceNothingAboveItDilutesTheShare() {
        LineScan scan = LineScan.throughRichestTenth(TitaniumSites.ofBox(reducedTo(30, 30), 0));

        assertThat(scan.ti3Share(0)).isEqualTo(1, within(1e-12));
    }

    @Test
    void theRichScanFollowsTheColumnsWithMostLithium() {
        TitaniumSites sites = TitaniumSites.ofBox(reducedTo(10, 30), 0);

        assertThat(LineScan.throughRichestTenth(sites).ti3Share(20e-9)).isEqualTo(1, within(1e-12));
        assertThat(LineScan.throughRichestTenth(sites).deepestTi3_m()).isEqualTo(30e-9, within(1e-18));
    }

    @Test
    void aRandomLineSeesItsSurroundingsOnly() {
        // Rows of ten columns: row 0 is reduced to 30 nm, all others to 10 nm.
        TitaniumSites sites = TitaniumSites.ofBox(reducedTo(10, 30), 0);
        double mean = 0;
        for (int seed = 0; seed < 2000; seed++) {
            double share = LineScan.throughRandomLine(sites, seed).ti3Share(20e-9);
            assertThat(share).isBetween(0.0, 0.6);
            mean += share / 2000;
        }
        // A tenth on average; the share of one line scatters by less than 0.2, so three standard errors are 0.013: a
        // false alarm in 370 choices of seeds, and these are fixed.
        assertThat(mean).isEqualTo(0.1, within(0.0135));
        assertThat(LineScan.throughRandomLine(sites, 7).ti3Share(20e-9))
                .isEqualTo(LineScan.throughRandomLine(sites, 7).ti3Share(20e-9));
    }

    @Test
    void theCurveGoesDownInHalfNanometresToTheBottomAtMost() {
        Curve curve = LineScan.throughRichestTenth(TitaniumSites.ofBox(reducedTo(30, 30), 0))
                .curve_nm(1e-6);

        assertThat(curve.size()).isEqualTo(121);
        assertThat(curve.x(120)).isEqualTo(60, within(1e-9));
    }

    @Test
    void particlesAreReadWithTheirOwnSpacing() {
        TrajectoryLattice domain = new TrajectoryLattice(
                "a_lithium", 2, 2, 40, 1, 0.5e-9, java.util.List.of("Ti4+", "Ti4+ with Li", "Ti3+", "Ti3+ with Li"));
        byte[] states = new byte[160];
        java.util.Arrays.fill(states, 0, 40, (byte) 3);
        java.util.Arrays.fill(states, 40, 160, (byte) 1);
        LineScan scan = LineScan.throughRichestTenth(TitaniumSites.ofDomain(domain, states));

        assertThat(scan.deepestTi3_m()).isEqualTo(5e-9, within(1e-18));
        assertThat(scan.ti3Share(5e-9)).isEqualTo(0.5, within(1e-6));
    }
}
