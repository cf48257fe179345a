package org.lifront.analysis.spectroscopy;

import org.lifront.analysis.substance.Substance;

/**
 * How far electrons fly in a solid before they lose energy: the inelastic mean free path by the predictive formula TPP-2M
 * of Tanuma, Powell and Penn, Surf. Interface Anal. 21, 165 (1994), doi 10.1002/sia.740210302, in its relativistic form,
 * Shinotsuka et al., Surf. Interface Anal. 47, 871 (2015), doi 10.1002/sia.5789; docs/model.md equation (49). Made for
 * 50 eV to 200 keV; off by 10 % on average.
 */
public final class ElectronPath {

    private static final double M_PER_ANGSTROM = 1e-10;
    private static final double ELECTRON_REST_ENERGY_EV = 510_998.95;

    /** Plasmon energy in eV of one valence electron per atomic mass unit at 1 g/cm3. */
    private static final double PLASMON_EV = 28.816;

    private ElectronPath() {}

    /**
     * Inelastic mean free path in metres.
     *
     * @param substance the solid
     * @param kinetic_eV kinetic energy of the electron above the Fermi level, 50 to 200 000 eV
     * @throws IllegalArgumentException if the energy is outside that range
     */
    public static double inelastic_m(Substance substance, double kinetic_eV) {
        if (!(kinetic_eV >= 50 && kinetic_eV <= 200_000)) {
            throw new IllegalArgumentException("TPP-2M holds from 50 to 200000 eV, got " + kinetic_eV + " eV");
        }
        double density = substance.density_gPerCm3();
        double electrons = substance.formula().valenceElectrons()
                * density
                / substance.formula().molarMass_gPerMol();
        double plasmon_eV2 = PLASMON_EV * PLASMON_EV * electrons;
        double gap = substance.bandGap_eV();
        double beta = -0.10 + 0.944 / Math.sqrt(plasmon_eV2 + gap * gap) + 0.069 * StrictMath.pow(density, 0.1);
        double gamma = 0.191 / Math.sqrt(density);
        double c = 1.97 - 0.91 * electrons;
        double d = 53.4 - 20.8 * electrons;
        double slowed_eV = relativistic(kinetic_eV) * kinetic_eV;
        double bethe = beta * StrictMath.log(gamma * slowed_eV) - c / kinetic_eV + d / (kinetic_eV * kinetic_eV);
        return slowed_eV / (plasmon_eV2 * bethe) * M_PER_ANGSTROM;
    }

    /** m v^2 / 2 over the kinetic energy; 1 for a slow electron. */
    private static double relativistic(double kinetic_eV) {
        double ratio = kinetic_eV / ELECTRON_REST_ENERGY_EV;
        return (1 + ratio / 2) / ((1 + ratio) * (1 + ratio));
    }
}
