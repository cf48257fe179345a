package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.material.Rupture;
import org.lifront.kmc.testbed.HandMadeInterface;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Samples;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** Rupture of a lithiated alumina film on the metal, over intact phosphate on the electrolyte. */
class RuptureFilmTest {

    private static final int ALUMINA = 1;

    private final LatticeShape shape = new LatticeShape(4, 4, 20, 1e-9);
    private final PhaseTable phases =
            new PhaseTable(Materials.electrolyte(), List.of(Materials.phosphate()), List.of(Materials.alumina()));
    private final Occupancy occupancy = Structures.bare(shape, 12);
    private HandMadeInterface surface;

    private RuptureFilm step(double weakFraction) {
        Structures.fill(occupancy, 4, 9, phases.converted(ALUMINA));
        Structures.fill(occupancy, 9, 12, phases.asDeposited(0));
        surface = new HandMadeInterface(occupancy, phases, 12);
        return new RuptureFilm(
                new Rupture(weakFraction, 2.058e5),
                phases,
                ALUMINA,
                Optional.empty(),
                new EventCubes(shape, 12),
                Structures.random(3));
    }

    @Test
    void aWeakColumnFailsInProportionToTheMotionOfTheMetal() {
        RuptureFilm step = step(1);
        surface.solve(Polarity.STRIPPING, 0.667);
        double speed_mPerS = 0.667 * 13e-6 / 96485.33212;
        assertThat(step.isEligible(surface.surroundings(), shape.site(2, 2, 4))).isTrue();
        assertThat(step.propensity_perS(surface.surroundings(), shape.site(2, 2, 4)))
                .isCloseTo(2.058e5 * speed_mPerS, withinPercentage(1e-6));
        surface.solve(Polarity.STRIPPING, 0);
        assertThat(step.propensity_perS(surface.surroundings(), shape.site(2, 2, 4)))
                .isZero();
    }

    @Test
    void onlyTheSiteThatTouchesTheMetalOfAWeakColumnIsEligible() {
        RuptureFilm step = step(1);
        assertThat(step.isEligible(surface.surroundings(), shape.site(2, 2, 5))).isFalse();
        RuptureFilm strong = step(0);
        assertThat(strong.isEligible(surface.surroundings(), shape.site(2, 2, 4)))
                .isFalse();
    }

    @Test
    void metalReplacesTheWholeFilmOfTheColumnButNotTheFilmBelow() {
        RuptureFilm step = step(1);
        SiteList changed = new SiteList();
        step.apply(surface.surroundings(), shape.site(2, 2, 4), changed);
        assertThat(changed.size()).isEqualTo(5);
        for (int z = 4; z < 9; z++) {
            assertThat(occupancy.phase(shape.site(2, 2, z))).isEqualTo(OccupancyView.LITHIUM);
            assertThat(occupancy.phase(shape.site(1, 2, z))).isEqualTo(phases.converted(ALUMINA));
        }
        assertThat(occupancy.phase(shape.site(2, 2, 9))).isEqualTo(phases.asDeposited(0));
    }

    @Test
    void theLithiumOfTheRupturedFilmGoesBackToTheMetal() {
        RuptureFilm step = step(1);
        occupancy.place(shape.site(2, 2, 8), phases.asDeposited(ALUMINA));
        surface = new HandMadeInterface(occupancy, phases, 12);
        LithiumLedger ledger = surface.surroundings().ledger();
        step.apply(surface.surroundings(), shape.site(2, 2, 4), new SiteList());
        assertThat(ledger.returned()).isCloseTo(4 * 60.0, withinPercentage(1e-9));
        assertThat(ledger.foundSinceStart(occupancy)).isCloseTo(-4 * 60.0, withinPercentage(1e-9));
    }

    /** Sites of 0.5 nm: four columns of sites fail at once, at the rate of one column of 1 nm. */
    @Test
    void onAFineLatticeAColumnOfOneNanometreFailsAtOnce() {
        LatticeShape fine = new LatticeShape(4, 4, 20, 0.5e-9);
        Occupancy film = Structures.bare(fine, 12);
        Structures.fill(film, 4, 12, phases.converted(ALUMINA));
        HandMadeInterface box = new HandMadeInterface(film, phases, 12).solve(Polarity.STRIPPING, 0.667);
        RuptureFilm step = new RuptureFilm(
                new Rupture(1, 2.058e5),
                phases,
                ALUMINA,
                Optional.empty(),
                new EventCubes(fine, 12),
                Structures.random(3));
        double sum_perS = 0;
        for (int column : new int[] {0, 1, 4, 5}) {
            sum_perS += step.propensity_perS(box.surroundings(), fine.site(column, 4));
        }
        assertThat(sum_perS).isCloseTo(2.058e5 * 0.667 * 13e-6 / 96485.33212, withinPercentage(1e-6));
        SiteList changed = new SiteList();
        step.apply(box.surroundings(), fine.site(1, 1, 4), changed);
        assertThat(changed.size()).isEqualTo(4 * 8);
        assertThat(film.phase(fine.site(0, 0, 11))).isEqualTo(OccupancyView.LITHIUM);
        assertThat(film.phase(fine.site(2, 1, 4))).isEqualTo(phases.converted(ALUMINA));
    }

    /** Binomial in 40 000 columns; false alarm {@link Samples#FALSE_ALARM}. */
    @Test
    void weakColumnsAreTheirShareOfAll() {
        LatticeShape wide = new LatticeShape(200, 200, 4, 1e-9);
        Occupancy film = Structures.bare(wide, 2);
        Structures.fill(film, 1, 2, phases.converted(ALUMINA));
        HandMadeInterface box = new HandMadeInterface(film, phases, 2);
        RuptureFilm step = new RuptureFilm(
                new Rupture(0.03, 1), phases, ALUMINA, Optional.empty(), new EventCubes(wide, 2), Structures.random(8));
        long weak = 0;
        for (int column = 0; column < wide.columnCount(); column++) {
            weak += step.isEligible(box.surroundings(), wide.site(column, 1)) ? 1 : 0;
        }
        Samples.assertBinomial("weak columns", weak, wide.columnCount(), 0.03);
    }
}
