/**
 * Drills: runs that are killed, starved of disk space and damaged on purpose, on the user's own machine and file system,
 * to see that they go on exactly.
 *
 * <p>May use {@code runs.execution}, {@code runs.faults}, {@code runs.provenance} and {@code runs.scenario}. Invariant: a
 * drill never touches anything outside its folder. Start with {@link org.lifront.runs.drill.Drills}.
 */
package org.lifront.runs.drill;
