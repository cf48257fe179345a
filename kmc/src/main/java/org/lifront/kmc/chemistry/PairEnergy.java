package org.lifront.kmc.chemistry;

/**
 * Energy of a bond between two neighbouring sites; pairs that are not listed have none.
 *
 * @param first name of a species
 * @param second name of a species, may be the same
 * @param energy_J energy in joules
 */
public record PairEnergy(String first, String second, double energy_J) {}
