/**
 * Everything that one trajectory tells about its cell, read once.
 *
 * <p>Depends on the observables ({@code overpotential}, {@code impedance}, {@code morphology}), on {@code table} and on
 * {@code kmc.trajectory}. Invariant: a {@link org.lifront.analysis.cell.CellResult} holds no file open. Start with it.
 */
package org.lifront.analysis.cell;
