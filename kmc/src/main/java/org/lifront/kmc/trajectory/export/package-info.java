/**
 * Trajectories in formats of other programs: VTKHDF, XDMF, extended XYZ, CSV.
 *
 * <p>Depends on {@code kmc.trajectory}, {@code kmc.storage} and {@code kmc.input}. Invariants: one frame at a time is in
 * memory, however long the trajectory is; every file is complete once it has its final name; names of files are made of names
 * that the reader has checked, so that nothing is written outside the folder; whatever is in a trajectory, the same export
 * gives the same bytes. Start with {@link org.lifront.kmc.trajectory.export.TrajectoryExport}.
 */
package org.lifront.kmc.trajectory.export;
