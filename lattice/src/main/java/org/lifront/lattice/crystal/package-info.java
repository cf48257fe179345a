/**
 * Crystal lattices with a basis, and the array layout in which the engine reads them: {@code CrystalStructure} says which
 * sites and neighbours a unit cell has, {@code SiteGrid} where each site of a finite box lies in a padded array.
 *
 * <p>Depends on nothing. Invariant: in a {@code SiteGrid} a neighbour is always a constant index offset away. Start with
 * {@link org.lifront.lattice.crystal.CrystalStructure}.
 */
package org.lifront.lattice.crystal;
