package org.lifront.kmc.units;

/** Fundamental constants, exact by the SI of 2019 (CODATA 2018, DOI 10.1103/RevModPhys.93.025010). */
public final class PhysicalConstants {

    /** Elementary charge in coulomb. */
    public static final double ELEMENTARY_CHARGE_C = 1.602176634e-19;

    /** Boltzmann constant in joule per kelvin. */
    public static final double BOLTZMANN_JPERK = 1.380649e-23;

    /** Boltzmann constant in electronvolt per kelvin. */
    public static final double BOLTZMANN_EVPERK = BOLTZMANN_JPERK / ELEMENTARY_CHARGE_C;

    /** Faraday constant in coulomb per mole. */
    public static final double FARADAY_CPERMOL = 96485.33212331001;

    /** Permittivity of the vacuum in farad per metre. */
    public static final double VACUUM_PERMITTIVITY_FPERM = 8.8541878128e-12;

    /** The temperature to which every tabulated rate and conductivity refers, in kelvin. */
    public static final double REFERENCE_TEMPERATURE_K = 298.15;

    private PhysicalConstants() {}
}
