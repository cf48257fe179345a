package org.lifront.kmc.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.mechanism.ElementaryStep;
import org.lifront.kmc.mechanism.LithiumLedger;
import org.lifront.kmc.testbed.HandMadeInterface;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Samples;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** The interface as an event model: nothing stale, nothing miscounted, nothing lost. */
class InterfaceModelTest {

    private static void assertNothingStale(HandMadeInterface box) {
        InterfaceModel model = box.model();
        for (int site = 0; site < model.siteCount(); site++) {
            double expected_perS = model.isEligible(site) ? model.propensity_perS(site) : 0;
            assertThat(box.selector().propensity(site))
                    .as("propensity of site %d", site)
                    .isEqualTo(expected_perS);
        }
    }

    private static void assertCountsAsCounted(OccupancyView view) {
        int[] ofPhase = new int[OccupancyView.PHASE_CODES];
        int reduced = 0;
        int damaged = 0;
        int filled = 0;
        int deepestFilled = -1;
        int deepestAltered = -1;
        for (int site = 0; site < view.shape().siteCount(); site++) {
            ofPhase[view.phase(site)]++;
            reduced += view.isReduced(site) ? 1 : 0;
            damaged += view.isDamaged(site) ? 1 : 0;
            int layer = view.shape().layer(site);
            if (view.holdsBoundaryLithium(site)) {
                filled++;
                deepestFilled = layer;
            }
            if (view.phase(site) != OccupancyView.ELECTROLYTE || view.isDamaged(site)) {
                deepestAltered = layer;
            }
        }
        for (int phase = 0; phase < ofPhase.length; phase++) {
            assertThat(view.sitesOfPhase(phase)).isEqualTo(ofPhase[phase]);
        }
        assertThat(view.reducedSites()).isEqualTo(reduced);
        assertThat(view.damagedSites()).isEqualTo(damaged);
        assertThat(view.boundaryLithiumSites()).isEqualTo(filled);
        assertThat(view.deepestBoundaryLithium()).isEqualTo(deepestFilled);
        assertThat(view.deepestAlteredLayer()).isEqualTo(deepestAltered);
    }

    private static void assertLithiumAddsUp(HandMadeInterface box) {
        LithiumLedger ledger = box.surroundings().ledger();
        double balance = ledger.foundSinceStart(box.occupancy()) + ledger.returned();
        assertThat(balance).isCloseTo(ledger.in(), within(1e-9 * (ledger.in() + ledger.returned() + 1)));
    }

    /** With the fields held, events must leave every propensity as a fresh look at the structure would give it. */
    @ParameterizedTest
    @CsvSource({
        "bare, 1",
        "alumina, 2",
        "phosphate, 3",
        "phosphate on alumina, 4",
        "alumina on both sides, 5",
        "everything, 6",
        "everything, 7"
    })
    void thousandsOfEventsLeaveNothingStaleMiscountedOrLost(String stack, long seed) {
        HandMadeInterface box = RandomInterface.of(stack, seed);
        assertNothingAmissAfterEachOf(20, 150, box);
        assertThat(box.engine().eventCount()).isGreaterThan(2500);
    }

    /** Cubes of 2 x 2 x 2 and 3 x 3 x 3 sites, cut by the edges of the box. */
    @ParameterizedTest
    @CsvSource({"bare, 0.5, 1", "everything, 0.5, 2", "everything, 0.33, 3"})
    void eventsOfWholeCubesLeaveNothingStaleMiscountedOrLost(String stack, double spacing_nm, long seed) {
        HandMadeInterface box = RandomInterface.of(stack, spacing_nm * 1e-9, seed);
        assertNothingAmissAfterEachOf(20, 50, box);
        assertThat(box.engine().eventCount()).isGreaterThan(900);
    }

    private static void assertNothingAmissAfterEachOf(int rounds, int events, HandMadeInterface box) {
        for (int round = 0; round < rounds; round++) {
            long goal = box.engine().eventCount() + events;
            box.engine().advance(Double.MAX_VALUE, () -> box.engine().eventCount() >= goal);
            assertNothingStale(box);
            assertCountsAsCounted(box.occupancy());
            assertLithiumAddsUp(box);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void polarityAndCurrentMayChangeOnTheWay(long seed) {
        HandMadeInterface box = RandomInterface.of("everything", seed);
        for (int round = 0; round < 12; round++) {
            box.solve(round % 2 == 0 ? Polarity.PLATING : Polarity.STRIPPING, 0.2 + 0.1 * round);
            assertNothingStale(box);
            long goal = box.engine().eventCount() + 60;
            box.engine().advance(Double.MAX_VALUE, () -> box.engine().eventCount() >= goal);
            assertNothingStale(box);
            assertLithiumAddsUp(box);
        }
    }

    @Test
    void everySiteThatAnEventTouchedIsReported() {
        HandMadeInterface box = RandomInterface.of("everything", 21);
        InterfaceModel model = box.model();
        XoShiRo256PlusPlus random = Structures.random(21);
        double[] before = new double[model.siteCount()];
        for (int event = 0; event < 400; event++) {
            for (int site = 0; site < before.length; site++) {
                before[site] = model.isEligible(site) ? model.propensity_perS(site) : 0;
            }
            int site = box.selector().select(random);
            SiteList touched = new SiteList();
            model.fire(site, box.selector().remainder(), touched);
            boolean[] reported = new boolean[before.length];
            for (int position = 0; position < touched.size(); position++) {
                reported[touched.get(position)] = true;
            }
            for (int other = 0; other < before.length; other++) {
                double now = model.isEligible(other) ? model.propensity_perS(other) : 0;
                assertThat(reported[other] || now == before[other]).isTrue();
                box.selector().set(other, now);
            }
        }
    }

    /** Chi-square over the steps of one site, 20 000 draws; false alarm {@link Samples#FALSE_ALARM}. */
    @Test
    void theStepsOfASiteShareItsEventsByPropensity() {
        LatticeShape shape = new LatticeShape(3, 3, 12, 1e-9);
        Occupancy occupancy = Structures.bare(shape, 4);
        int site = shape.site(1, 1, 4);
        occupancy.markBoundary(site);
        HandMadeInterface box = new HandMadeInterface(occupancy, Structures.onElectrolyte(), 4)
                .withEngine(1)
                .solve(Polarity.PLATING, 0.667);
        double reduce = 1 / (0.5 / 1.44 + 1 / (1e3 * 3.66e3)) / 3600;
        double fill = 1.5 / (1 + 1 / 3.66e3) / 3600;
        assertThat(box.model().propensity_perS(site)).isCloseTo(reduce + fill, within(1e-9));
        long[] counts = new long[2];
        XoShiRo256PlusPlus random = Structures.random(2);
        for (int draw = 0; draw < 20_000; draw++) {
            double remainder = random.nextDouble() * box.model().propensity_perS(site);
            box.model().fire(site, remainder, new SiteList());
            counts[occupancy.isReduced(site) ? 0 : 1]++;
            occupancy.place(site, OccupancyView.ELECTROLYTE);
            occupancy.markBoundary(site);
        }
        Samples.assertCounts("steps", counts, new double[] {reduce / (reduce + fill), fill / (reduce + fill)});
    }

    @Test
    void aSiteOfEachPhaseHasTheStepsThatItsMaterialDescribes() {
        HandMadeInterface box = RandomInterface.of("everything", 31);
        StepTable steps = new StepTable(
                box.occupancy(),
                16,
                box.phases(),
                Materials.contact(),
                298.15,
                new org.lifront.kmc.random.RandomStreams(1),
                0,
                true);
        assertThat(steps.of(OccupancyView.LITHIUM)).isEmpty();
        assertThat(steps.of(OccupancyView.ELECTROLYTE))
                .extracting(ElementaryStep::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("ReduceTitanium", "DamageElectrolyte", "FillBoundary");
        assertThat(names(steps, 2)).containsExactly("Lithiate");
        assertThat(names(steps, 3)).containsExactly("Delithiate");
        assertThat(names(steps, 4)).containsExactly("CrackFilm", "RuptureFilm");
        assertThat(names(steps, 5)).containsExactly("RuptureFilm");
        assertThat(names(steps, 6)).containsExactly("Lithiate", "RuptureFilm");
        assertThat(names(steps, 7)).containsExactly("Delithiate", "RuptureFilm");
    }

    private static String[] names(StepTable steps, int phase) {
        return java.util.Arrays.stream(steps.of(phase))
                .map(step -> step.getClass().getSimpleName())
                .toArray(String[]::new);
    }
}
