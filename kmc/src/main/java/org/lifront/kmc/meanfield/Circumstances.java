package org.lifront.kmc.meanfield;

import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.mechanism.EventCubes;
import org.lifront.kmc.units.PhysicalConstants;

/**
 * What all columns of a cell have in common, at its temperature.
 *
 * @param spacing_m site spacing of the lattice that the twin stands for
 * @param cube_m edge of what changes at once on that lattice
 * @param thermalEnergy_eV kT
 * @param electrolyte the electrolyte
 * @param contact the metal and its contact
 * @param contact_ohmM2 r_ct
 * @param damaged conduction of damaged electrolyte
 * @param reduction_m2PerS K
 * @param supplySpeed_mPerS v1
 * @param boundarySpeed_mPerS v_GB
 */
record Circumstances(
        double spacing_m,
        double cube_m,
        double thermalEnergy_eV,
        ElectrolyteMaterial electrolyte,
        LithiumContact contact,
        double contact_ohmM2,
        ColumnLaw damaged,
        double reduction_m2PerS,
        double supplySpeed_mPerS,
        double boundarySpeed_mPerS) {

    static Circumstances of(CellSpecification cell) {
        double temperature_K = cell.protocol().temperature_K();
        ElectrolyteMaterial electrolyte = cell.parameters().electrolyte();
        LithiumContact contact = cell.parameters().contact();
        double reduction = Arrhenius.factor(electrolyte.reductionActivation_eV(), temperature_K);
        double boundary = Arrhenius.factor(electrolyte.boundaryActivation_eV(), temperature_K);
        return new Circumstances(
                cell.box().spacing_m(),
                EventCubes.edge_m(cell.box().spacing_m()),
                PhysicalConstants.BOLTZMANN_EVPERK * temperature_K,
                electrolyte,
                contact,
                contact.contactResistance_ohmM2() / Arrhenius.factor(contact.contactActivation_eV(), temperature_K),
                ColumnLaw.of(electrolyte.damaged(), temperature_K),
                electrolyte.reductionConstant_m2PerS() * reduction,
                electrolyte.supplySpeed_mPerS() * reduction,
                electrolyte.boundarySpeed_mPerS() * boundary);
    }

    /** Resistance of the contact, with voids while the metal is stripped. */
    double contact_ohmM2(double sign) {
        return sign > 0 ? contact_ohmM2 / (1 - contact.strippingVoids()) : contact_ohmM2;
    }
}
