/**
 * Errors of what is simulated: means of correlated series, bands of replicas.
 *
 * <p>Depends on {@code analysis.series}. Invariant: nothing here knows what the numbers mean. Start with
 * {@link org.lifront.analysis.statistics.ReplicaBand}.
 */
package org.lifront.analysis.statistics;
