/**
 * From materials to propensities: the compiled table of steps and the interface as an event model.
 *
 * <p>Depends on {@code kmc.material}, {@code kmc.mechanism}, {@code kmc.engine}, {@code kmc.random} and
 * {@code lattice}. Invariant: which steps a site can take follows from the properties that its material has. Start with
 * {@link org.lifront.kmc.rate.StepTable}.
 */
package org.lifront.kmc.rate;
