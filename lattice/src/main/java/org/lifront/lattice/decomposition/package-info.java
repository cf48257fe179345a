/**
 * Cutting a box of cells into blocks that can be worked on side by side: blocks of one colour never touch each other.
 *
 * <p>Depends on nothing. Invariant: blocks of one colour are farther apart than an event reaches. Start with
 * {@link org.lifront.lattice.decomposition.BlockDecomposition}.
 */
package org.lifront.lattice.decomposition;
