/**
 * What an object needs to go on as if it had never been interrupted, as a sequence of named arrays.
 *
 * <p>Depends on Commons RNG only; knows neither files nor physics, so that everything which computes may use it.
 * Invariant: what is restored goes on bit for bit as what was saved. Start with
 * {@link org.lifront.kmc.state.Resumable}.
 */
package org.lifront.kmc.state;
