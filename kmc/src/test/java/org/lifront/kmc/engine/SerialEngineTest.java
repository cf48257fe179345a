package org.lifront.kmc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.selection.LinearScanSelector;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.testbed.Structures;

class SerialEngineTest {

    /** Sites that fire once each and then open the next site. */
    private static final class Chain implements EventModel {

        private final List<Integer> fired = new ArrayList<>();
        private double rate_perS = 1;

        @Override
        public int siteCount() {
            return 10;
        }

        @Override
        public boolean isEligible(int site) {
            return site == fired.size();
        }

        @Override
        public double propensity_perS(int site) {
            return rate_perS;
        }

        @Override
        public void fire(int site, double remainder, SiteList touched) {
            assertThat(remainder).isBetween(0.0, rate_perS);
            fired.add(site);
            touched.add(site);
            if (site < 9) {
                touched.add(site + 1);
                touched.add(site + 1);
            }
        }
    }

    private final Chain chain = new Chain();
    private final SerialEngine engine =
            SerialEngine.rejectionFree(chain, new LinearScanSelector(10), Structures.random(1));

    @Test
    void nothingHappensBeforeTheFirstRefresh() {
        assertThat(engine.advance(1e9, () -> false)).isTrue();
        assertThat(engine.eventCount()).isZero();
        assertThat(engine.time_s()).isEqualTo(1e9);
    }

    @Test
    void onlyEligibleSitesFireAndEachOpensTheNext() {
        engine.refresh();
        assertThat(engine.advance(1e9, () -> false)).isTrue();
        assertThat(chain.fired).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(engine.eventCount()).isEqualTo(10);
    }

    @Test
    void anEngineThatHasRunOutOfEventsWaitsAtTheBoundary() {
        engine.refresh();
        engine.advance(1e9, () -> false);
        assertThat(engine.advance(2e9, () -> false)).isTrue();
        assertThat(engine.time_s()).isEqualTo(2e9);
    }

    @Test
    void theStopRuleIsAskedAfterEveryEvent() {
        engine.refresh();
        double before_s = engine.time_s();
        for (int event = 1; event <= 10; event++) {
            assertThat(engine.advance(1e9, () -> true)).isFalse();
            assertThat(engine.eventCount()).isEqualTo(event);
            assertThat(engine.time_s()).isGreaterThan(before_s).isLessThan(1e9);
            before_s = engine.time_s();
        }
        assertThat(engine.advance(1e9, () -> true)).isTrue();
    }

    @Test
    void timeNeverPassesTheBoundary() {
        engine.refresh();
        for (double boundary_s = 0.01; boundary_s < 3; boundary_s += 0.01) {
            assertThat(engine.advance(boundary_s, () -> false)).isTrue();
            assertThat(engine.time_s()).isEqualTo(boundary_s);
        }
    }

    @Test
    void aBoundaryThatIsNowIsReachedAtOnce() {
        engine.refresh();
        assertThat(engine.advance(0, () -> false)).isTrue();
        assertThat(engine.eventCount()).isZero();
    }

    @Test
    void newPropensitiesCountFromTheNextRefresh() {
        engine.refresh();
        chain.rate_perS = 0;
        engine.refresh();
        assertThat(engine.advance(1e9, () -> false)).isTrue();
        assertThat(engine.eventCount()).isZero();
    }

    @Test
    void theSameStreamGivesTheSameEvents() {
        double[][] times_s = new double[2][];
        for (int run = 0; run < 2; run++) {
            LatticeGas gas = LatticeGas.random(6, 0.3, LatticeGas.LINEAR, 3);
            SerialEngine again =
                    SerialEngine.rejectionFree(gas, new SumTreeSelector(gas.siteCount()), Structures.random(9));
            again.refresh();
            List<Double> seen_s = new ArrayList<>();
            again.advance(20, () -> !seen_s.add(again.time_s()));
            times_s[run] = seen_s.stream().mapToDouble(Double::doubleValue).toArray();
        }
        assertThat(times_s[0]).hasSizeGreaterThan(1000).containsExactly(times_s[1]);
    }
}
