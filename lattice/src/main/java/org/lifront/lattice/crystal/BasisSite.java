package org.lifront.lattice.crystal;

/**
 * One site of a unit cell.
 *
 * @param sublattice name of the sublattice it belongs to, such as {@code octahedral}
 * @param x position along x in lattice constants, 0 to 1
 * @param y position along y in lattice constants
 * @param z position along z in lattice constants
 */
public record BasisSite(String sublattice, double x, double y, double z) {}
