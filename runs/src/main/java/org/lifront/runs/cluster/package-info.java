/**
 * Sweeps whose cells are simulated one by one, by whatever starts processes: a scheduler's job array, GNU parallel,
 * Snakemake. The result folder is all that the processes share; what is to be simulated was written down in it before.
 *
 * <p>May use {@code runs.execution}, {@code runs.provenance}, {@code runs.scenario} and kmc. Invariants: a task may be
 * started any number of times, and goes on where the last one ended; no two work on one cell at a time; nothing here
 * schedules anything. Start with {@link org.lifront.runs.cluster.SweepFolder}.
 */
package org.lifront.runs.cluster;
