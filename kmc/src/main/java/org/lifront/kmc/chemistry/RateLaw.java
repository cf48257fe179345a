package org.lifront.kmc.chemistry;

/**
 * The rate of an elementary step in 1/s, as a function of the energy {@code dE} by which it changes the lattice.
 * Every rate is further multiplied by the field and site factors of the model.
 */
public sealed interface RateLaw {

    /**
     * A rate that does not depend on the energy change.
     *
     * @param rate_perS rate in 1/s, not negative
     */
    record Constant(double rate_perS) implements RateLaw {}

    /**
     * {@code prefactor exp(-barrier / kT)} (Arrhenius 1889).
     *
     * @param prefactor_perS attempt frequency in 1/s, not negative
     * @param barrier_J activation energy in joules
     */
    record Arrhenius(double prefactor_perS, double barrier_J) implements RateLaw {}

    /**
     * {@code prefactor min(1, exp(-dE / kT))} (Metropolis et al. 1953, DOI 10.1063/1.1699114).
     *
     * @param prefactor_perS rate of steps that do not cost energy, in 1/s
     */
    record Metropolis(double prefactor_perS) implements RateLaw {}

    /**
     * {@code prefactor / (1 + exp(dE / kT))} (Glauber 1963, DOI 10.1063/1.1703954; for exchanges Kawasaki 1966, DOI
     * 10.1103/PhysRev.145.224).
     *
     * @param prefactor_perS twice the rate of steps that change no energy, in 1/s
     */
    record HeatBath(double prefactor_perS) implements RateLaw {}

    /**
     * {@code prefactor exp(-max(0, dE, barrier + slope dE) / kT)}: a barrier that is linear in the reaction energy
     * (Bronsted 1928; Evans and Polanyi 1938, DOI 10.1039/TF9383400011).
     *
     * @param prefactor_perS attempt frequency in 1/s
     * @param barrier_J barrier of a step that changes no energy, in joules
     * @param slope transfer coefficient, 0 to 1
     */
    record LinearBarrier(double prefactor_perS, double barrier_J, double slope) implements RateLaw {}
}
