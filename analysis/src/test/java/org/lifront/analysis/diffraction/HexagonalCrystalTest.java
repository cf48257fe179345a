package org.lifront.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class HexagonalCrystalTest {

    /** Corundum, the usual standard, has the space group of LATP; a and c of NIST SRM 676a. */
    private static final HexagonalCrystal CORUNDUM = new HexagonalCrystal(SpaceGroup.R_3C, 4.7591e-10, 12.9920e-10);

    @Test
    void corundumHasItsKnownLinesAndNoOthers() {
        // d in angstrom, powder diffraction file 46-1212.
        List<Reflection> lines = CORUNDUM.reflections(1.59e-10);

        assertThat(lines.stream().map(Reflection::indices))
                .containsExactly("0 1 2", "1 0 4", "1 1 0", "0 0 6", "1 1 3", "2 0 2", "0 2 4", "1 1 6");
        double[] known = {3.4797, 2.5508, 2.3794, 2.1654, 2.0853, 1.9643, 1.7399, 1.6016};
        for (int i = 0; i < known.length; i++) {
            assertThat(lines.get(i).spacing_m() * 1e10).isEqualTo(known[i], within(0.001));
        }
    }

    @Test
    void multiplicitiesCountEveryMemberOfALine() {
        Map<String, Integer> multiplicity = CORUNDUM.reflections(1.59e-10).stream()
                .collect(java.util.stream.Collectors.toMap(Reflection::indices, Reflection::multiplicity));

        assertThat(multiplicity)
                .containsEntry("0 1 2", 6)
                .containsEntry("0 0 6", 2)
                .containsEntry("1 1 3", 12);
    }

    @Test
    void theGlidePlaneTakesLinesAway() {
        HexagonalCrystal without = new HexagonalCrystal(SpaceGroup.R_3, CORUNDUM.a_m(), CORUNDUM.c_m());

        assertThat(without.reflections(3.4e-10).stream().map(Reflection::indices))
                .containsExactly("0 0 3", "1 0 1", "0 1 2");
        assertThat(CORUNDUM.reflections(3.4e-10)).hasSize(1);
    }

    @Test
    void theStrongestLinesOfLithiumTitaniumPhosphateAreWhereTheyAreKnown() {
        // a 8.5129, c 20.878 angstrom (Hagman and Kierkegaard 1968, 10.3891/acta.chem.scand.22-1822); d of the powder
        // diffraction file 35-754: 4.2582 (104), 3.6316 (113). The two sources differ by 0.05 %.
        HexagonalCrystal phosphate = new HexagonalCrystal(SpaceGroup.R_3C, 8.5129e-10, 20.878e-10);

        assertThat(phosphate.spacing_m(1, 0, 4) * 1e10).isEqualTo(4.2582, within(0.0025));
        assertThat(phosphate.spacing_m(1, 1, 3) * 1e10).isEqualTo(3.6316, within(0.0025));
        assertThat(PowderPattern.lines(phosphate).stream().map(Reflection::indices))
                .contains("0 1 2", "1 0 4", "1 1 3");
    }

    @Test
    void braggsLawGivesTheAngle() {
        // 113 of the powder diffraction file 35-754.
        assertThat(new Reflection(1, 1, 3, 3.6316e-10, 12).twoTheta_deg(PowderPattern.CU_K_ALPHA1_M))
                .isEqualTo(24.491, within(0.002));
    }

    @Test
    void sharesAreThoseOfTheSitesWithinTheDepth() {
        LatticeShape shape = new LatticeShape(4, 4, 20, 1e-9);
        Occupancy box = new Occupancy(shape);
        for (int site = 0; site < shape.siteCount(); site++) {
            box.place(site, 1);
            if (shape.layer(site) < 5) {
                box.reduce(site);
            }
        }

        assertThat(PowderPattern.of(box, 0, 10e-9).lithiatedShare()).isEqualTo(0.5);
        assertThat(PowderPattern.of(box, 0, 1).lithiatedShare()).isEqualTo(0.25);
        PowderPattern pattern = PowderPattern.of(box, 0, 10e-9);
        assertThat(pattern.lithiated().y(0)).isEqualTo(0.5);
        assertThat(pattern.lithiated().x(0)).isLessThan(pattern.pristine().x(0));
    }

    @Test
    void theLithiatedLatticeIsLargerByTheStatedVolume() {
        ElectrolyteCrystals crystals = ElectrolyteCrystals.shipped();

        double ratio = volume(crystals.lithiated()) / volume(crystals.pristine());
        assertThat(ratio).isEqualTo(1.065, within(2e-4));
        assertThat(crystals.lithiatedSource()).startsWith("assumed");
        assertThat(crystals.pristineSource()).contains("10.1149/1.2086597");
    }

    private static double volume(HexagonalCrystal crystal) {
        return crystal.a_m() * crystal.a_m() * crystal.c_m();
    }
}
