package org.lifront.kmc.material;

/**
 * The lithium metal and how it touches the stack.
 *
 * @param trueContactFraction phi, fraction of the foil area that truly touches, 0 to 1
 * @param stiffContactFactor phi_ss, relative true contact between a film on the metal and what it faces
 * @param contactResistance_ohmM2 r_ct per true contact area at the reference temperature
 * @param contactActivation_eV activation energy of 1/r_ct
 * @param strippingVoids s_v, fraction of the contact lost to voids while the metal is stripped, 0 to 1
 * @param referenceCurrent_APerM2 j_ref, current density to which the damage speed refers
 * @param molarVolume_m3PerMol molar volume of lithium metal
 * @param capacitance_FPerM2 capacitance of the contact per true contact area, parallel to r_ct, not negative
 */
public record LithiumContact(
        double trueContactFraction,
        double stiffContactFactor,
        double contactResistance_ohmM2,
        double contactActivation_eV,
        double strippingVoids,
        double referenceCurrent_APerM2,
        double molarVolume_m3PerMol,
        double capacitance_FPerM2) {}
