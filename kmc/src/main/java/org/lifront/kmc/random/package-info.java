/**
 * Random numbers: one independent stream for each purpose of a run.
 *
 * <p>Depends on Commons RNG only; knows neither physics nor lattice. Invariant: a stream depends on seed and key
 * alone. Start with {@link org.lifront.kmc.random.RandomStreams}.
 */
package org.lifront.kmc.random;
