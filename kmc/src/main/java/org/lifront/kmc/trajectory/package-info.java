/**
 * What a run leaves behind: a directory of self-contained HDF5 segment files, their writer and their reader.
 *
 * <p>The only package that imports HDF5 (jHDF). It knows columns, units and the state bytes of named lattices, but no
 * physics; a cell is a trajectory with two lattices. Depends on {@code lattice.geometry}, {@code lattice.crystal},
 * {@code lattice.occupancy}, {@code kmc.storage} and {@code kmc.input}.
 *
 * <p>Invariants: a file under a final name {@code seg-NNNNN.h5} is complete, was read back before it got that name and
 * never changes again; nothing in it but the group that tells of the machine depends on the clock or the machine, so the
 * same run gives identical datasets; this package never looks at a clock itself; whatever is read is checked first, and a fault is one {@link org.lifront.kmc.input.InvalidInputException}. The layout
 * is drawn in {@code docs/trajectory-format.md}.
 *
 * <p>Start with {@link org.lifront.kmc.trajectory.TrajectoryReader}.
 */
package org.lifront.kmc.trajectory;
