package org.lifront.kmc.material;

import java.util.Optional;

/**
 * The solid electrolyte and its decay against lithium.
 *
 * @param transport ion transport of the pristine (and of the reduced, undamaged) electrolyte
 * @param damaged ion transport of the damaged electrolyte
 * @param titaniumDensity_perM3 reducible sites per volume, each holding one excess Li when reduced
 * @param bareElectronSupply L of a bare surface in touch with the metal (dimensionless, above 1)
 * @param reductionConstant_m2PerS K of the parabolic reduction front at the reference temperature
 * @param reductionActivation_eV activation energy of K
 * @param supplySpeed_mPerS v1, speed of the reduction front per unit electron supply
 * @param damageSpeed_mPerS y, speed of the damage front at the reference current density with full supply
 * @param frontTension_perM relative gain in damage rate per distance by which a site lags behind its neighbours
 * @param frontTensionMin lower bound of the front tension factor
 * @param frontTensionMax upper bound of the front tension factor
 * @param frontTensionReach_m how far along a column the neighbourhood that makes the tension extends
 * @param boundarySpeed_mPerS v_GB, speed of Li along a grain boundary with full supply
 * @param boundaryActivation_eV activation energy of v_GB
 * @param relativePermittivity relative permittivity, damaged or not, at least 1
 * @param mobileLithium how lithium moves and reacts as particles; empty if nobody said so, then only columns can be used
 */
public record ElectrolyteMaterial(
        IonTransport transport,
        IonTransport damaged,
        double titaniumDensity_perM3,
        double bareElectronSupply,
        double reductionConstant_m2PerS,
        double reductionActivation_eV,
        double supplySpeed_mPerS,
        double damageSpeed_mPerS,
        double frontTension_perM,
        double frontTensionMin,
        double frontTensionMax,
        double frontTensionReach_m,
        double boundarySpeed_mPerS,
        double boundaryActivation_eV,
        double relativePermittivity,
        Optional<MobileLithium> mobileLithium) {}
