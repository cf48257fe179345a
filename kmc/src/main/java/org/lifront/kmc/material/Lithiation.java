package org.lifront.kmc.material;

/**
 * Reversible conversion of a film into a lithium ion conductor; docs/model.md equations (10), (11) and (25).
 *
 * @param product ion transport of the lithiated film
 * @param electronAttenuation_m decay length of the electron supply through the lithiated film, in original film
 *     thickness
 * @param frontSpeed_mPerS v0, speed of a flat front at the reference temperature
 * @param frontActivation_eV activation energy of v0
 * @param disorder sigma_g, standard deviation of ln g of the quenched local rate factor g
 * @param lateralWeight w, weight of a lateral neighbour against the one in front
 * @param delithiationEnergy_eV dG of the reverse step
 * @param delithiationCap upper bound of the reverse step's Boltzmann factor
 * @param lithiumDensity_perM3 Li taken up per volume of original film
 * @param wettingGain kw, relative contact area over a thick lithiated film facing the metal; 1 without gain
 * @param wettingDecay_m lithiated thickness over which the gain sets in
 */
public record Lithiation(
        IonTransport product,
        double electronAttenuation_m,
        double frontSpeed_mPerS,
        double frontActivation_eV,
        double disorder,
        double lateralWeight,
        double delithiationEnergy_eV,
        double delithiationCap,
        double lithiumDensity_perM3,
        double wettingGain,
        double wettingDecay_m) {}
