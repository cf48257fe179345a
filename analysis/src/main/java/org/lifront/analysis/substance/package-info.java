/**
 * What materials consist of: elements, formulas, densities, band gaps. Only instruments need it; no simulation does.
 *
 * <p>Depends on {@code kmc.input}, {@code kmc.units}, {@code kmc.material} and {@code lattice.occupancy}. Invariant:
 * a material that is not in the file has no substance, and nothing is guessed for it. Start with
 * {@link org.lifront.analysis.substance.Substances}.
 */
package org.lifront.analysis.substance;
