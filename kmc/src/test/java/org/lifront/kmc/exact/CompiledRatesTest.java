package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.RuleEvents;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.crystal.CrystalStructure;

/** The compiled tables against the rules read word by word: the same propensities on every site, event after event. */
class CompiledRatesTest {

    private static final int EVENTS = 40;

    /** In a large unit cell, one site in so many is compared after each event: reading word by word is slow. */
    private static final int STRIDE = 61;

    private static final double EV_J = ModelDraft.EV_J;

    /**
     * Every rate law, steps over one to three sites, energies, charges, a field, and walls on demand. In a box three cells
     * wide the neighbours on either side of a centre are bonded through the border.
     */
    private static Chemistry everything(CrystalStructure structure, boolean periodic) {
        ModelDraft draft = ModelDraft.on(structure, 3, 5, structure.isPlanar() ? 1 : 4)
                .periodic(periodic, true, periodic)
                .species("V")
                .charged("A", 1)
                .charged("B", -2)
                .step("flip", new RateLaw.Metropolis(0.5), "V>A")
                .step("hop A", new RateLaw.LinearBarrier(2, 0.7 * EV_J, 0.3), "A>V", "V>A")
                .step("hop B", new RateLaw.HeatBath(3), "B>V", "V>B")
                .step("swap", new RateLaw.Arrhenius(4, 0.9 * EV_J), "A>B", "B>A")
                .step("push", new RateLaw.Metropolis(1.5), "A>V", "B>A", "V>B")
                .step("pair", new RateLaw.Constant(0.2), "V>A", "A>V", "A>A")
                .pair("A", "B", -0.31)
                .pair("A", "A", 0.17)
                .pair("B", "V", 0.05)
                .thermalEnergy_eV(0.8)
                .field(1e8, -2e8, 3e8);
        String sublattice = structure.basis().get(0).sublattice();
        return draft.fillFraction(sublattice, "A", 0.4)
                .fillFraction(sublattice, "B", 0.3)
                .build();
    }

    /** Metal on fcc sites, vacancies on octahedral ones, hydrogen on half of the tetrahedral ones. */
    private static Chemistry hydride() {
        return ModelDraft.on(CrystalStructure.FCC_WITH_INTERSTICES, 3, 3, 4)
                .species("vacant", "H", "Er")
                .step("tt", arrhenius(0.98), "tetrahedral:H>vacant", "tetrahedral:vacant>H")
                .step("biased tt", new RateLaw.Metropolis(0.1), "tetrahedral:H>vacant", "tetrahedral:vacant>H")
                .pair("H", "H", 0.13)
                .pair("H", "Er", -0.07)
                .step("to", arrhenius(1.89), "tetrahedral:H>vacant", "octahedral:vacant>H")
                .step("ot", arrhenius(0.68), "octahedral:H>vacant", "tetrahedral:vacant>H")
                .step("too", arrhenius(0.62), "tetrahedral:H>H", "octahedral:vacant>H", "octahedral:H>vacant")
                .step("tot", arrhenius(1.31), "tetrahedral:H>H", "octahedral:vacant>vacant", "tetrahedral:H>vacant")
                .fillFraction("fcc", "Er", 1)
                .fillFraction("tetrahedral", "H", 0.5)
                .fillFraction("octahedral", "H", 0.2)
                .build();
    }

    private static RateLaw arrhenius(double barrier_eV) {
        return new RateLaw.Arrhenius(1, barrier_eV * EV_J);
    }

    static Stream<Arguments> structuresAndWalls() {
        return Stream.of(CrystalStructure.values())
                .filter(structure -> structure != CrystalStructure.FCC_WITH_INTERSTICES)
                .flatMap(structure -> Stream.of(true, false).map(periodic -> Arguments.of(structure, periodic)));
    }

    @ParameterizedTest
    @MethodSource("structuresAndWalls")
    void propensitiesFollowFromTheRulesOnEveryLatticeOfOneSublattice(CrystalStructure structure, boolean periodic) {
        assertSameRates(everything(structure, periodic));
    }

    @Test
    void propensitiesOfStepsOverSublatticesFollowFromTheRules() {
        assertSameRates(hydride());
    }

    /** Lets events happen in the compiled model and compares sites after each, to the rounding of energies. */
    private static void assertSameRates(Chemistry chemistry) {
        Replicas replicas = new Replicas(chemistry, 131);
        ClassLattice state = replicas.model().start();
        RuleEvents compiled = new RuleEvents(replicas.model(), state, replicas.tables());
        NaiveRules rules = new NaiveRules(chemistry);
        XoShiRo256PlusPlus random = Structures.random(132);
        int stride = chemistry.box().structure().basis().size() > 4 ? STRIDE : 1;
        for (int event = 0; event < EVENTS; event++) {
            rules.setSpecies(species(replicas, state));
            double[] rates_perS = new double[rules.siteCount()];
            for (int site = 0; site < rates_perS.length; site++) {
                int padded = replicas.paddedSites()[site];
                rates_perS[site] = compiled.isEligible(padded) ? compiled.propensity_perS(padded) : 0;
                if ((site + event) % stride == 0) {
                    double expected_perS = rules.propensity_perS(site);
                    assertThat(rates_perS[site]).isCloseTo(expected_perS, within(1e-9 * (1 + expected_perS)));
                }
            }
            int chosen = random.nextInt(rates_perS.length);
            while (rates_perS[chosen] == 0) {
                chosen = (chosen + 1) % rates_perS.length;
            }
            compiled.fire(replicas.paddedSites()[chosen], random.nextDouble() * rates_perS[chosen], new SiteList());
        }
    }

    private static int[] species(Replicas replicas, ClassLattice state) {
        int[] species = new int[replicas.paddedSites().length];
        for (int site = 0; site < species.length; site++) {
            species[site] = replicas.model()
                    .classes()
                    .of(state.classOf(replicas.paddedSites()[site]))
                    .species();
        }
        return species;
    }
}
