/**
 * The mean-field twin of the lattice: the same cell, the same parameters, one column in place of a box.
 *
 * <p>Contents: {@link org.lifront.kmc.meanfield.MeanFieldCell} cycles a cell and returns a
 * {@link org.lifront.kmc.meanfield.MeanFieldHistory}; everything else is in the service of that. It is for calibration,
 * parameter draws and design searches, where thousands of cells are needed; docs/model.md section 13.
 *
 * <p>Depends on {@code units}, {@code material}, the records of {@code cell} and the size of what changes at once, of {@code mechanism}. Invariants: deterministic, no random
 * number; bit-identical everywhere; no branch on names of materials or cells. Start with
 * {@link org.lifront.kmc.meanfield.MeanFieldCell}.
 */
package org.lifront.kmc.meanfield;
