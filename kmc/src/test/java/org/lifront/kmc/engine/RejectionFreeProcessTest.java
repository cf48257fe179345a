package org.lifront.kmc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.testbed.Structures;

/** The process of a territory against the reference engine, event by event. */
class RejectionFreeProcessTest {

    @Test
    void overTheWholeLatticeItDoesWhatTheReferenceEngineDoes() {
        LatticeGas gas = LatticeGas.random(8, 0.3, LatticeGas.LINEAR, 1);
        LatticeGas same = LatticeGas.random(8, 0.3, LatticeGas.LINEAR, 1);
        SerialEngine engine =
                SerialEngine.rejectionFree(gas, new SumTreeSelector(gas.siteCount()), Structures.random(2));
        ReferenceEngine reference =
                new ReferenceEngine(same, new SumTreeSelector(same.siteCount()), Structures.random(2));
        engine.refresh();
        reference.refresh();
        for (int event = 0; event < 5000; event++) {
            engine.advance(1e9, () -> true);
            reference.advance(1e9, () -> true);
            assertThat(engine.time_s()).isEqualTo(reference.time_s());
        }
        assertThat(gas.copy()).isEqualTo(same.copy());
        assertThat(engine.eventCount()).isEqualTo(reference.eventCount());
    }

    @Test
    void onlyOwnedSitesFireAndTouchedForeignSitesAreReported() {
        LatticeGas gas = LatticeGas.random(8, 0.3, LatticeGas.OFF, 3);
        SiteList reported = new SiteList();
        Territory lower = new Territory() {
            @Override
            public boolean owns(int site) {
                return site < 256;
            }

            @Override
            public void report(int foreignSite) {
                assertThat(foreignSite).isGreaterThanOrEqualTo(256);
                reported.add(foreignSite);
            }
        };
        TerritorySites sites = new SiteBlocks(512, 2, site -> site / 256).sites()[0];
        RejectionFreeProcess process =
                new RejectionFreeProcess(gas, lower, sites, new SumTreeSelector(256), Structures.random(4));
        process.refresh();
        int before = particlesAbove(gas);
        process.advance(1000, () -> false);
        assertThat(particlesAbove(gas)).as("what has left cannot come back").isGreaterThan(before);
        assertThat(reported.size()).isPositive();
    }

    private static int particlesAbove(LatticeGas gas) {
        int particles = 0;
        for (int site = 256; site < 512; site++) {
            particles += gas.isEligible(site) ? 1 : 0;
        }
        return particles;
    }

    @Test
    void thePaceIsThatOfTheOwnedSites() {
        LatticeGas gas = LatticeGas.random(8, 0.3, LatticeGas.LINEAR, 5);
        RejectionFreeProcess process = new RejectionFreeProcess(
                gas, new WholeLattice(), TerritorySites.whole(512), new SumTreeSelector(512), Structures.random(6));
        process.refresh();
        process.advance(2, () -> false);
        double total_perS = 0;
        double squares_perS2 = 0;
        for (int site = 0; site < 512; site++) {
            double propensity_perS = gas.isEligible(site) ? gas.propensity_perS(site) : 0;
            total_perS += propensity_perS;
            squares_perS2 += propensity_perS * propensity_perS;
        }
        assertThat(process.pace().total_perS()).isCloseTo(total_perS, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(process.pace().perCentre_perS())
                .isCloseTo(squares_perS2 / total_perS, org.assertj.core.api.Assertions.within(1e-9));
    }
}
