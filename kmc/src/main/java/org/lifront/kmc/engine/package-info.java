/**
 * The event loop: which event happens next and when, over propensities that somebody else computes.
 *
 * <p>Depends on {@code kmc.selection} and on Commons RNG; sees an {@link org.lifront.kmc.engine.EventModel}, never a
 * material, a file or a trajectory. Invariant: one stream, one thread, the same input gives the same events. Start with
 * {@link org.lifront.kmc.engine.SerialEngine}.
 */
package org.lifront.kmc.engine;
