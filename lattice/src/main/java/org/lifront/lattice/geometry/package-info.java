/**
 * Where the sites are: the box, site index to coordinates and back, neighbours.
 *
 * <p>Depends on nothing. Invariant: periodic in x and y, closed in z, layer 0 touches the lithium metal. Start with
 * {@link org.lifront.lattice.geometry.LatticeShape}.
 */
package org.lifront.lattice.geometry;
