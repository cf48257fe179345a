/**
 * What the cycler reads: voltage against time, cycle by cycle.
 *
 * <p>Depends on {@code analysis.series} and {@code kmc.trajectory}. Invariant: all voltages are whole-cell values in
 * volt. Start with {@link org.lifront.analysis.overpotential.OverpotentialHistory}.
 */
package org.lifront.analysis.overpotential;
