package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;

class BondReachTest {

    @ParameterizedTest
    @EnumSource
    void inTheSmallestRepeatingBoxAllNeighboursDifferFromTheSiteAndEachOther(CrystalStructure structure) {
        assertThat(neighboursDiffer(structure, period(structure, 0), period(structure, 1), period(structure, 2)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void oneCellLessAlongXAndTheyDoNot(CrystalStructure structure) {
        assertThat(neighboursDiffer(structure, period(structure, 0) - 1, 100, 100))
                .isFalse();
    }

    private static int period(CrystalStructure structure, int axis) {
        return BondReach.leastPeriod(structure, axis);
    }

    private static boolean neighboursDiffer(CrystalStructure structure, int x, int y, int z) {
        for (int site = 0; site < structure.basis().size(); site++) {
            Set<List<Integer>> seen = new HashSet<>();
            seen.add(List.of(0, 0, 0, site));
            for (Bond bond : structure.bonds(site)) {
                if (!seen.add(List.of(
                        Math.floorMod(bond.dx(), x),
                        Math.floorMod(bond.dy(), y),
                        Math.floorMod(bond.dz(), z),
                        bond.basis()))) {
                    return false;
                }
            }
        }
        return true;
    }
}
