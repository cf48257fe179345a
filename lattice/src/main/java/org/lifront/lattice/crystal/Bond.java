package org.lifront.lattice.crystal;

/**
 * The way from a site to one of its neighbours.
 *
 * @param dx unit cells along x
 * @param dy unit cells along y
 * @param dz unit cells along z
 * @param basis number of the neighbour in its unit cell
 */
public record Bond(int dx, int dy, int dz, int basis) {}
