/**
 * Virtual spectroscopy of saved frames: hard X-ray photoemission.
 *
 * <p>Depends on {@code analysis.substance}, {@code kmc.trajectory}, {@code kmc.material} and {@code lattice.occupancy}.
 * Invariant: an instrument reads a trajectory and changes nothing; what it cannot know is empty, not guessed. Start with
 * {@link org.lifront.analysis.spectroscopy.HardXrayPhotoemission}.
 */
package org.lifront.analysis.spectroscopy;
