package org.lifront.kmc.lithium;

import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.MobileLithium;
import org.lifront.kmc.units.PhysicalConstants;

/**
 * Rates of lithium as particles at one temperature on one lattice; docs/model.md equations (37) to (40).
 *
 * @param hop_perS hop to one neighbour in a grain, Gamma
 * @param contactShare share c0 of contact sites that hold a mobile Li in equilibrium with the metal
 * @param reaction_perS reduction of the Ti4+ on the site of a mobile Li
 * @param halfSupply electron supply at which the exchange with the metal falls to half of that without limit
 * @param boundaryHop_perS hop to one neighbour inside a boundary
 * @param boundaryExchange hop from a grain into a boundary over that in the grain, eta
 * @param boundaryBinding Boltzmann factor S of a mobile Li in a boundary against one in a grain
 * @param boundaryHalfSupply electron supply at which the exchange at the mouth of a boundary falls to half
 */
public record LithiumRates(
        double hop_perS,
        double contactShare,
        double reaction_perS,
        double halfSupply,
        double boundaryHop_perS,
        double boundaryExchange,
        double boundaryBinding,
        double boundaryHalfSupply) {

    /**
     * Rates in an electrolyte. Hops grow as the inverse square of the spacing, reaction and contact share stay, so that
     * depths and widths in nanometres do too.
     *
     * @param electrolyte the electrolyte
     * @param lithium how lithium moves in it
     * @param spacing_m spacing of the lattice
     * @param temperature_K temperature
     */
    public static LithiumRates of(
            ElectrolyteMaterial electrolyte, MobileLithium lithium, double spacing_m, double temperature_K) {
        double ratio = siteSpacing_m(electrolyte) / spacing_m;
        double hop_perS = lithium.hop_perS() * Arrhenius.factor(lithium.activation_eV(), temperature_K) * ratio * ratio;
        double supplySpeed_mPerS =
                electrolyte.supplySpeed_mPerS() * Arrhenius.factor(electrolyte.reductionActivation_eV(), temperature_K);
        return new LithiumRates(
                hop_perS,
                lithium.contactShare(),
                lithium.reaction_perS() * Arrhenius.factor(lithium.reactionActivation_eV(), temperature_K),
                hop_perS * lithium.contactShare() * spacing_m / supplySpeed_mPerS,
                lithium.boundaryHop_perS()
                        * Arrhenius.factor(lithium.boundaryActivation_eV(), temperature_K)
                        * ratio
                        * ratio,
                lithium.boundaryExchange(),
                StrictMath.exp(lithium.boundaryBinding_eV() / (PhysicalConstants.BOLTZMANN_EVPERK * temperature_K)),
                1 / lithium.boundarySupply());
    }

    /** Spacing of a simple cubic lattice with one reducible atom a site. */
    public static double siteSpacing_m(ElectrolyteMaterial electrolyte) {
        return 1 / StrictMath.cbrt(electrolyte.titaniumDensity_perM3());
    }

    /** Factor s of both directions of the exchange with the metal at a column, 0 to 1; docs/model.md equation (38). */
    public double supplyFactor(double electronSupply) {
        return electronSupply / (electronSupply + halfSupply);
    }

    /** Share of boundary sites at the mouth that hold a mobile Li in equilibrium with the metal. */
    double boundaryShare() {
        double bound = boundaryBinding * contactShare;
        return bound / (1 - contactShare + bound);
    }
}
