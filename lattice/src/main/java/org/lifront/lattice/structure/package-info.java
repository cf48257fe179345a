/**
 * The starting structure: films grown cycle by cycle, electrolyte grains, the stack of one interface, quenched
 * disorder.
 *
 * <p>Depends on {@code lattice.geometry}, {@code lattice.occupancy} and the random-number interface of Commons RNG.
 * Invariants: everything here is immutable once made; the same state of the random source gives the same structure,
 * bit for bit, on every machine (StrictMath, fixed order of draws and sums). Films carry a phase code only: what a
 * material is or does is not known here. Start with {@link org.lifront.lattice.structure.InterfaceStructure}.
 */
package org.lifront.lattice.structure;
