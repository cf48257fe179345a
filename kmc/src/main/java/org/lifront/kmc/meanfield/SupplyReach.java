package org.lifront.kmc.meanfield;

/** How many patches around an intact one would, if cracked, give it electrons sideways; docs/model.md equation (46). */
final class SupplyReach {

    private static final int FARTHEST = 50;

    private SupplyReach() {}

    /** Number of patches around a patch within reach of a crack, each counted by the drive that its crack would give. */
    static double patches(FilmTraits film, Circumstances around) {
        double patch_m = Math.max(film.material().cracking().orElseThrow().patch_m(), around.spacing_m());
        double perPatch = patch_m / film.attenuation_m(false);
        double patches = 0;
        for (int distance = 1; distance <= FARTHEST; distance++) {
            double supply = around.electrolyte().bareElectronSupply() * StrictMath.exp(-distance * perPatch);
            patches += 4 * distance * supply / (1 + supply);
        }
        return patches;
    }
}
