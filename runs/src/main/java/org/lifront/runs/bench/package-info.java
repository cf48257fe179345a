/**
 * Benchmarks of whole processes: named settings of the shipped models, each measured in a virtual machine of its own on
 * the code path of {@code lifront kmc run}.
 *
 * <p>May use {@code runs.rules}, {@code runs.execution} and kmc. Invariant: what is measured is what a run does, but for
 * the writing of files. Start with {@link org.lifront.runs.bench.Benchmarks}; docs/performance.md says how to repeat the
 * numbers.
 */
package org.lifront.runs.bench;
