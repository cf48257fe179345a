/**
 * Choosing the next event: the reference linear scan and the sum tree, behind one contract.
 *
 * <p>Depends on nothing; knows neither physics nor lattice. Invariant: the same calls give the same answers on every
 * machine. Start with {@link org.lifront.kmc.selection.EventSelector}.
 */
package org.lifront.kmc.selection;
