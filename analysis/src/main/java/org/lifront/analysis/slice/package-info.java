/**
 * Slices through the lattice at saved frames, small enough for a page.
 *
 * <p>Depends on {@code analysis.field}, {@code analysis.microscopy}, {@code analysis.substance}, {@code kmc.trajectory} and
 * {@code lattice}. Invariant: a movie holds no file open. Start with {@link org.lifront.analysis.slice.SliceMovie}.
 */
package org.lifront.analysis.slice;
