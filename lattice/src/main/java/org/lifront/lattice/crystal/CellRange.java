package org.lifront.lattice.crystal;

/**
 * A block of unit cells of a finite box, upper bounds excluded.
 *
 * @param fromX first cell along x
 * @param toX end along x
 * @param fromY first cell along y
 * @param toY end along y
 * @param fromZ first cell along z
 * @param toZ end along z
 */
public record CellRange(int fromX, int toX, int fromY, int toY, int fromZ, int toZ) {}
