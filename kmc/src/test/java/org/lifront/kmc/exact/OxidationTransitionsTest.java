package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.Region;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * CO oxidation after Ziff, Gulari and Barshad (1986, DOI 10.1103/PhysRevLett.56.2553): of the gas, a share y is CO. The
 * surface is covered with oxygen below y1 = 0.3874 and with CO above y2 = 0.5256 (Voigt and Ziff 1997, DOI
 * 10.1103/PhysRevE.56.R6241); between them it reacts for ever.
 *
 * <p>Each transition is enclosed from both sides. No distribution is known, so no false alarm can be computed; the
 * margins are such that in trial runs every seed and a reaction a hundred times as fast gave the same phases.
 */
class OxidationTransitionsTest {

    private static final int EDGE = 48;
    private static final int CO = 1;
    private static final int OXYGEN = 2;

    /** Reactions are instantaneous in the original; 100 times faster than adsorption shifts y1 and y2 by less than 0.005. */
    private static final double REACTION_PERS = 100;

    private static ModelDraft surface(double y) {
        return ModelDraft.on(CrystalStructure.SQUARE, EDGE, EDGE, 1)
                .species("vacant", "CO", "O")
                .step("adsorb CO", new RateLaw.Constant(y), "vacant>CO")
                .step("adsorb O2", new RateLaw.Constant((1 - y) / 4), "vacant>O", "vacant>O")
                .step("react", new RateLaw.Constant(REACTION_PERS), "CO>vacant", "O>vacant");
    }

    private static double coverage(ModelRun run, int species) {
        return (double) run.count(species) / run.lattice().siteCount();
    }

    @EveryMethod
    void theFirstTransitionLiesBetween037And0405(SelectionMethod method) {
        ModelRun below = new ModelRun(surface(0.37).build(), method, 121);
        below.advance(1500);
        assertThat(coverage(below, OXYGEN)).as("oxygen below y1").isGreaterThan(0.99);
        ModelRun above = new ModelRun(surface(0.405).build(), method, 122);
        above.advance(1500);
        assertThat(coverage(above, OXYGEN)).as("oxygen above y1").isBetween(0.75, 0.95);
    }

    /** The transition is of first order: from a surface half covered with CO, the stable phase spreads. */
    @EveryMethod
    void theSecondTransitionLiesBetween0515And0535(SelectionMethod method) {
        ModelRun below = new ModelRun(halfCovered(0.515), method, 123);
        below.advance(600);
        assertThat(coverage(below, CO)).as("CO below y2").isLessThan(0.15);
        ModelRun above = new ModelRun(halfCovered(0.535), method, 124);
        above.advance(600);
        assertThat(coverage(above, CO)).as("CO above y2").isGreaterThan(0.99);
    }

    private static Chemistry halfCovered(double y) {
        return surface(y)
                .region("left", "site", new Region(0, EDGE / 2 - 1, 0, EDGE - 1, 0, 0))
                .fillFraction("left", "CO", 1)
                .build();
    }
}
