/**
 * Virtual microscopy of saved frames: line scans of Ti3+, maps of elements, backscatter contrast, coverage of films, Li in
 * boundaries, cracks.
 *
 * <p>Depends on {@code analysis.series}, {@code analysis.substance}, {@code kmc.trajectory}, {@code kmc.material} and
 * {@code lattice}. Invariant: every instrument is a pure function of the sites of a frame. Start with
 * {@link org.lifront.analysis.microscopy.LineScan}.
 */
package org.lifront.analysis.microscopy;
