/**
 * Published points as data, and the comparison of a simulation with them.
 *
 * <p>Depends on {@code analysis.table} and {@code kmc.input}. Invariants: nothing here feeds back into a simulation; a
 * value that is not in a file is reported as "no measured value shipped", never guessed. Start with
 * {@link org.lifront.analysis.reference.PublishedPoints}.
 */
package org.lifront.analysis.reference;
