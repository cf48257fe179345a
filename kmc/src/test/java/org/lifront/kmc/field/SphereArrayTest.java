package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Maxwell's spheres: a simple cubic array of spheres in a matrix. The planes half way between spheres are equipotentials,
 * so one sphere between two plates is the whole array.
 *
 * <p>With the contrast r = sphere / matrix, b_n = (r - 1) / (r + (n + 1) / n) and the volume fraction f,
 * {@code 1 + 3 f / (1 / b_1 - f - 1.3047 b_3 f^(10/3))}: Maxwell's Treatise (1873), article 314, is the formula without
 * the last term, which is Rayleigh's (1892, DOI 10.1080/14786449208620364) with the coefficient corrected by Runge, as in
 * McPhedran and McKenzie (1978, DOI 10.1098/rspa.1978.0031): 16 S^2 (3 / 4 pi)^(10/3) with the lattice sum S = 3.1082. The
 * terms left out begin with 0.23 b_3 f^(7/3) of the last one: less than 0.1 % for the fractions used here.
 */
class SphereArrayTest {

    private static final double MATRIX_SPERM = 1e-6;

    private double fraction;

    private double relativeConductivity(int sites, double wantedFraction, double contrast) {
        LatticeShape shape = new LatticeShape(sites, sites, sites, 1e-9);
        double radius = sites * Math.cbrt(0.75 * wantedFraction / Math.PI);
        boolean[] inSphere = new boolean[shape.siteCount()];
        int inside = 0;
        for (int site = 0; site < inSphere.length; site++) {
            inSphere[site] =
                    square(shape.x(site), sites) + square(shape.y(site), sites) + square(shape.layer(site), sites)
                            < radius * radius;
            inside += inSphere[site] ? 1 : 0;
        }
        fraction = (double) inside / inSphere.length;
        double[] conductivities = {MATRIX_SPERM, contrast * MATRIX_SPERM};
        return new VoxelBlock(shape, conductivities, site -> inSphere[site] ? 1 : 0).conductivity_SPerM()
                / MATRIX_SPERM;
    }

    private static double square(int position, int sites) {
        double fromCentre = position + 0.5 - 0.5 * sites;
        return fromCentre * fromCentre;
    }

    private static double maxwell(double f, double contrast) {
        return 1 + 3 * f / ((contrast + 2) / (contrast - 1) - f);
    }

    private static double rayleigh(double f, double contrast) {
        double octupole = 1.3047 * (contrast - 1) / (contrast + 4.0 / 3) * Math.pow(f, 10.0 / 3);
        return 1 + 3 * f / ((contrast + 2) / (contrast - 1) - f - octupole);
    }

    private double error(int sites, double wantedFraction, double contrast) {
        double found = relativeConductivity(sites, wantedFraction, contrast);
        return found / rayleigh(fraction, contrast) - 1;
    }

    /** Extrapolated from two spacings with the first order of a sphere made of cubes; measured: 0.22 % at most. */
    @ParameterizedTest
    @CsvSource({"0, 0.1", "0, 0.2", "0, 0.3", "0.1, 0.2", "10, 0.3", "1e6, 0.1", "1e6, 0.2", "1e6, 0.3"})
    void theConductivityOfACubicArrayOfSpheresIsRayleighs(double contrast, double wantedFraction) {
        double coarse = error(24, wantedFraction, contrast);
        double fine = error(48, wantedFraction, contrast);
        assertThat(fine).isCloseTo(0, within(0.02));
        assertThat(2 * fine - coarse).isCloseTo(0, within(0.003));
    }

    /** Both phases at the interface are cut into cubes: the volume is matched exactly, the surface to first order. */
    @Test
    void theErrorFallsInProportionToTheSpacing() {
        double order = meanOrder(0, 0.1, 0.2, 0.3);
        assertThat(order).isCloseTo(1, within(0.2));
    }

    private double meanOrder(double contrast, double... fractions) {
        double coarse = 0;
        double fine = 0;
        for (double each : fractions) {
            coarse += Math.abs(error(12, each, contrast));
            fine += Math.abs(error(48, each, contrast));
        }
        return Math.log(coarse / fine) / Math.log(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.02", "1e6, 0.02", "10, 0.05"})
    void aDiluteArrayIsMaxwells(double contrast, double wantedFraction) {
        double coarse = relativeConductivity(24, wantedFraction, contrast);
        double coarseError = coarse / maxwell(fraction, contrast) - 1;
        double fine = relativeConductivity(48, wantedFraction, contrast);
        assertThat(2 * (fine / maxwell(fraction, contrast) - 1) - coarseError).isCloseTo(0, within(0.001));
    }

    @Test
    void spheresLikeTheirMatrixChangeNothing() {
        assertThat(relativeConductivity(10, 0.3, 1)).isCloseTo(1, within(1e-6));
    }
}
