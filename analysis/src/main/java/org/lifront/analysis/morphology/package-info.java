/**
 * What an electron microscope would see in a frame: the depth of the Ti3+ front, Li in grain boundaries.
 *
 * <p>Depends on {@code lattice.geometry} and {@code lattice.occupancy}. Invariant: depths count from the surface of
 * the electrolyte, layer {@code surfaceLayer} of the box, and are positive into it. Start with
 * {@link org.lifront.analysis.morphology.ReductionProfile}.
 */
package org.lifront.analysis.morphology;
