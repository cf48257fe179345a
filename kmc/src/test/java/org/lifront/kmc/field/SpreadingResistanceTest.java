package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * A small contact on a wide block: metal reaches through an insulating layer, one site thick, to the block below. The
 * sides of the metal do not conduct, so the contact is flat. Boxes are periodic: a contact stands for an array.
 */
class SpreadingResistanceTest {

    private static final double SIGMA_SPERM = 1e-6;

    /** Resistance times area of a block under an insulating layer with metal in some of its columns. */
    private static double resistance_ohmM2(LatticeShape shape, IntPredicate isContact) {
        return new VoxelBlock(shape, new double[] {0, SIGMA_SPERM}, site -> {
                    if (shape.layer(site) > 0) {
                        return 1;
                    }
                    return isContact.test(shape.column(site)) ? -1 : 0;
                })
                .resistance_ohmM2();
    }

    /**
     * Current into a single site of the surface, exactly as the lattice has it: each Fourier mode is a ladder of resistors
     * along z, grounded half a site below the last layer.
     */
    private static double exactResistanceOfOneSite_ohmM2(int nx, int ny, int layers, double spacing_m) {
        double g = SIGMA_SPERM / spacing_m;
        double sum = 0;
        for (int kx = 0; kx < nx; kx++) {
            for (int ky = 0; ky < ny; ky++) {
                double lateral = g * (4 - 2 * Math.cos(2 * Math.PI * kx / nx) - 2 * Math.cos(2 * Math.PI * ky / ny));
                double admittance = lateral + 2 * g;
                for (int layer = 1; layer < layers; layer++) {
                    admittance = lateral + 1 / (1 / g + 1 / admittance);
                }
                sum += 1 / admittance;
            }
        }
        return sum + nx * ny * 0.5 / g;
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 4, 1", "8, 6, 9, 0.5", "16, 16, 20, 0.25", "3, 31, 12, 1"})
    void aContactOfOneSiteHasTheResistanceOfTheLatticeGreenFunction(int nx, int ny, int layers, double spacing_nm) {
        LatticeShape shape = new LatticeShape(nx, ny, layers + 1, spacing_nm * 1e-9);
        assertThat(resistance_ohmM2(shape, column -> column == nx + 1))
                .isCloseTo(exactResistanceOfOneSite_ohmM2(nx, ny, layers, spacing_nm * 1e-9), withinPercentage(1e-4));
    }

    /**
     * Strips of metal, relative error of the constriction: exactly {@code ln(1 / sin(pi w / 2 L)) / (pi sigma)} times
     * length for a width w in a period L, by conformal mapping; images in the bottom at a depth of 1.5 L change less than
     * 1e-4 of it.
     */
    private static double stripError(int period, int width) {
        LatticeShape shape = new LatticeShape(period, 2, 1 + period * 3 / 2, 1e-9);
        double total_ohmM2 = resistance_ohmM2(shape, column -> shape.x(column) < width);
        double bulk_ohmM2 = 1.5 * period * 1e-9 / SIGMA_SPERM;
        double exact_ohmM2 =
                period * 1e-9 / (Math.PI * SIGMA_SPERM) * Math.log(1 / Math.sin(Math.PI * width / (2.0 * period)));
        return (total_ohmM2 - bulk_ohmM2) / exact_ohmM2 - 1;
    }

    /**
     * The current density is singular as d^(-1/2) at the edge of a contact: the half site there is wrong by a share of its
     * own, and the resistance is of first order in the spacing.
     */
    @ParameterizedTest
    @CsvSource({"2", "4"})
    void stripsConvergeWithFirstOrder(int periodOverWidth) {
        double coarse = stripError(32, 32 / periodOverWidth);
        double middle = stripError(64, 64 / periodOverWidth);
        double fine = stripError(128, 128 / periodOverWidth);
        assertThat(fine).isBetween(0.0, 0.03);
        assertThat(Math.log(coarse / middle) / Math.log(2)).isCloseTo(1, within(0.05));
        assertThat(Math.log(middle / fine) / Math.log(2)).isCloseTo(1, within(0.03));
        assertThat(2 * fine - middle).isCloseTo(0, within(1e-3));
    }

    /**
     * A disk of radius a, relative error against Holm's rho / (4 a) (Electric Contacts, 1967). The neighbours in a square
     * array of period L lower it by the factor 1 - 2.48302 a/L + 1.917 (a/L)^3: the potential of the other contacts and of
     * their neutralising background at a lattice point is -3.900265 / L (Bonsall and Maradudin 1977, DOI
     * 10.1103/PhysRevB.15.1959) and grows as 9.0336 r^2 / (4 L^3). The radius is that of the sites' area.
     */
    private static double[] diskRadiusAndError(int period) {
        LatticeShape shape = new LatticeShape(period, period, period + 1, 1e-9);
        double limit = period * period / 64.0;
        int[] sites = new int[1];
        double total_ohmM2 = resistance_ohmM2(shape, column -> {
            double x = shape.x(column) + 0.5 - period / 2.0;
            double y = shape.y(column) + 0.5 - period / 2.0;
            boolean inside = x * x + y * y < limit;
            sites[0] += inside ? 1 : 0;
            return inside;
        });
        double radius = Math.sqrt(sites[0] / Math.PI);
        double ratio = radius / period;
        double array = 1 - 2.48302 * ratio + 1.917 * ratio * ratio * ratio;
        double spreading_ohm = (total_ohmM2 - period * 1e-9 / SIGMA_SPERM) / (period * period * 1e-18);
        return new double[] {radius, spreading_ohm / array * 4 * radius * 1e-9 * SIGMA_SPERM - 1};
    }

    @Test
    void aDiskTendsToHolmsSpreadingResistance() {
        double[] coarse = diskRadiusAndError(32);
        double[] fine = diskRadiusAndError(64);
        double order = Math.log(coarse[1] / fine[1]) / Math.log(fine[0] / coarse[0]);
        assertThat(fine[1]).isBetween(0.0, 0.06);
        assertThat(order).isCloseTo(1, within(0.1));
        double extrapolated = (fine[0] * fine[1] - coarse[0] * coarse[1]) / (fine[0] - coarse[0]);
        assertThat(extrapolated).isCloseTo(0, within(0.01));
    }
}
