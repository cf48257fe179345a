/**
 * Virtual powder diffraction: where the lines of pristine and lithiated electrolyte lie.
 *
 * <p>Depends on {@code analysis.series}, {@code kmc.input} and {@code lattice}. Invariant: no intensity is shown, because
 * none could be computed with a source. Start with {@link org.lifront.analysis.diffraction.HexagonalCrystal}.
 */
package org.lifront.analysis.diffraction;
