/**
 * The event loop: which event happens next and when, over propensities that somebody else computes. One process over the
 * whole lattice ({@code SerialEngine}), or one a block and sweeps over the blocks by several threads
 * ({@code SublatticeEngine}).
 *
 * <p>Depends on {@code kmc.selection}, {@code kmc.state}, {@code lattice.decomposition} and Commons RNG; sees an
 * {@link org.lifront.kmc.engine.EventModel}, never a material, a file or a trajectory. Invariant: the same streams and
 * blocks give the same events, however many threads work. Start with {@link org.lifront.kmc.engine.SerialEngine}.
 */
package org.lifront.kmc.engine;
