package org.lifront.kmc.material;

/**
 * Irreversible through-film cracking, docs/model.md equation (16): a crack nucleates in a patch and spreads to patches
 * beside it. A crack conducts ions as the intact film does and lets electrons through.
 *
 * @param nucleation_perS k_n, rate per patch at the reference temperature
 * @param spreading_perS k_g, rate per cracked neighbouring patch at the reference temperature
 * @param activation_eV activation energy of both
 * @param patch_m edge of the square patch to which the rates refer
 * @param deadContact c_dead, fraction of true contact lost where the film is cracked, 0 to 1
 */
public record Cracking(
        double nucleation_perS, double spreading_perS, double activation_eV, double patch_m, double deadContact) {}
