/**
 * Choosing the next event: the reference linear scan, the sum tree and composition-rejection, behind one contract.
 *
 * <p>Depends on Commons RNG only; knows neither physics nor lattice. Invariants: the same calls with the same random
 * numbers give the same answers on every machine; sums do not drift. Start with
 * {@link org.lifront.kmc.selection.EventSelector}.
 */
package org.lifront.kmc.selection;
