package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lifront.lattice.crystal.BasisSite;
import org.lifront.lattice.crystal.CrystalStructure;

class SiteCensusTest {

    private static final String[] SUBLATTICES = {"fcc", "octahedral", "tetrahedral"};

    @Test
    void aCountByBlocksEqualsACountSiteBySite() {
        SplittableRandom random = new SplittableRandom(4711);
        for (int trial = 0; trial < 200; trial++) {
            LatticeBox box = new LatticeBox(CrystalStructure.FCC_WITH_INTERSTICES, 5, 3, 4, 1e-9, false, false, false);
            List<SiteType> types = randomTypes(random, 1 + random.nextInt(8));
            long[] counts = countEverySite(box, types);
            SiteCensus census = new SiteCensus(box, types);
            for (int i = 0; i < types.size(); i++) {
                assertThat(census.sites(types.get(i).name())).isEqualTo(counts[i]);
            }
            assertThat(census.uncovered().isPresent()).isEqualTo(counts[types.size()] > 0);
        }
    }

    private static List<SiteType> randomTypes(SplittableRandom random, int number) {
        List<SiteType> types = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int x = random.nextInt(5);
            int y = random.nextInt(3);
            int z = random.nextInt(4);
            Region region = random.nextBoolean()
                    ? Region.EVERYWHERE
                    : new Region(x, x + random.nextInt(5), y, y + random.nextInt(3), z, z + random.nextInt(4));
            types.add(new SiteType("t" + i, SUBLATTICES[random.nextInt(3)], List.of("A"), region, 0));
        }
        return types;
    }

    /** Sites of each type, and behind them those of none. */
    private static long[] countEverySite(LatticeBox box, List<SiteType> types) {
        long[] counts = new long[types.size() + 1];
        for (int cell = 0; cell < box.cellsX() * box.cellsY() * box.cellsZ(); cell++) {
            for (BasisSite site : box.structure().basis()) {
                int type = types.size() - 1;
                while (type >= 0 && !isOf(types.get(type), site, box, cell)) {
                    type--;
                }
                counts[type < 0 ? types.size() : type]++;
            }
        }
        return counts;
    }

    private static boolean isOf(SiteType type, BasisSite site, LatticeBox box, int cell) {
        int x = cell % box.cellsX();
        int y = cell / box.cellsX() % box.cellsY();
        int z = cell / box.cellsX() / box.cellsY();
        return type.sublattice().equals(site.sublattice()) && type.region().contains(x, y, z);
    }
}
