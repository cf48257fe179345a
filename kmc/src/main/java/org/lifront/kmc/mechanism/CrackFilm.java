package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.Cracking;

/**
 * E5, through-film cracking; docs/model.md equation (16): {@code k_n + k_g n_lat} per patch, where n_lat counts the
 * cracked ones of the four patches beside it. A channel crack cuts through the whole film, so a patch cracks at once.
 */
public final class CrackFilm implements ElementaryStep {

    private final FilmPatches patches;
    private final int intact;
    private final int cracked;
    private final double nucleation_perS;
    private final double spreading_perS;

    /**
     * @param cracking constants of the film
     * @param patches patches of the film
     * @param intact phase code of the film as deposited
     * @param cracked phase code of the cracked film
     * @param temperature_K temperature in kelvin
     */
    public CrackFilm(Cracking cracking, FilmPatches patches, int intact, int cracked, double temperature_K) {
        double arrhenius = Arrhenius.factor(cracking.activation_eV(), temperature_K);
        this.patches = patches;
        this.intact = intact;
        this.cracked = cracked;
        this.nucleation_perS = cracking.nucleation_perS() * arrhenius;
        this.spreading_perS = cracking.spreading_perS() * arrhenius;
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        return patches.isRepresentative(site);
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        int crackedBeside = 0;
        for (int direction = 0; direction < 4; direction++) {
            int beside = patches.representativeBeside(site, direction);
            crackedBeside += beside >= 0 && surroundings.view().phase(beside) == cracked ? 1 : 0;
        }
        return nucleation_perS + spreading_perS * crackedBeside;
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        patches.forEachSite(site, member -> {
            if (surroundings.view().phase(member) == intact) {
                surroundings.occupancy().place(member, cracked);
                changed.add(member);
            }
        });
        patches.addRepresentativesBeside(site, changed);
    }

    @Override
    public boolean changesConductance() {
        return true;
    }
}
