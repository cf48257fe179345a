/**
 * Ion fields of saved frames, solved once more: potentials and currents to look at, parts of the overpotential.
 *
 * <p>Depends on {@code kmc.field}, {@code kmc.material}, {@code kmc.trajectory} and {@code lattice}. Invariant: parts add up
 * to the voltage. Start with {@link org.lifront.analysis.field.CellFields}.
 */
package org.lifront.analysis.field;
