package org.lifront.kmc.mechanism;

import java.util.BitSet;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.material.Rupture;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Rupture of a film that moves with the metal it was grown on; docs/model.md equation (17): a weak column fails at a
 * rate proportional to the speed of the metal surface, and metal takes the film's place. Weak columns are drawn once,
 * when the film is made; the others never fail, which bounds the damage without a rate that knows the whole film. On lattices
 * finer than 1 nm what fails at once is a column of cubes; each of its columns of sites carries its share of the rate.
 */
public final class RuptureFilm implements ElementaryStep {

    private final PhaseTable phases;
    private final int layer;
    private final EventCubes cubes;
    private final double perDisplacement_perM;
    private final Optional<FilmPatches> patches;
    private final BitSet weakColumns = new BitSet();

    /**
     * @param rupture constants of the film
     * @param phases meaning of the phase codes
     * @param layer film layer, grown on the metal
     * @param patches patches in which the film cracks, if it does
     * @param cubes whose columns fail at once
     * @param random stream that draws the weak columns
     */
    public RuptureFilm(
            Rupture rupture,
            PhaseTable phases,
            int layer,
            Optional<FilmPatches> patches,
            EventCubes cubes,
            UniformRandomProvider random) {
        this.phases = phases;
        this.layer = layer;
        this.patches = patches;
        this.cubes = cubes;
        this.perDisplacement_perM = rupture.perDisplacement_perM();
        for (int pile = 0; pile < cubes.piles(); pile++) {
            weakColumns.set(pile, random.nextDouble() < rupture.weakFraction());
        }
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        return weakColumns.get(cubes.pile(site)) && surroundings.phaseAbove(site) == OccupancyView.LITHIUM;
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        return perDisplacement_perM * surroundings.metalSpeed_mPerS() / cubes.columns(cubes.pile(site));
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        // A crack that is replaced by metal no longer spreads.
        patches.ifPresent(those -> those.addRepresentativesBeside(site, changed));
        cubes.forEachBeside(site, top -> rupture(surroundings, top, changed));
    }

    private void rupture(Surroundings surroundings, int top, SiteList changed) {
        int member = top;
        while (member != LatticeShape.OUTSIDE && isOfLayer(surroundings.view().phase(member))) {
            int phase = surroundings.view().phase(member);
            surroundings.ledger().giveBack(surroundings.ledger().ofFilmSite(phase));
            surroundings.occupancy().place(member, OccupancyView.LITHIUM);
            changed.add(member);
            member = surroundings.shape().down(member);
        }
    }

    private boolean isOfLayer(int phase) {
        return phases.isFilm(phase) && phases.layer(phase) == layer;
    }

    @Override
    public boolean changesConductance() {
        return true;
    }
}
