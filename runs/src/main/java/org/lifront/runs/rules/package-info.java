/**
 * Runs of rule-based models: the model file, the run into a trajectory folder, its progress line and its summary.
 *
 * <p>May use {@code runs.scenario}, {@code runs.provenance}, {@code runs.execution}, {@code analysis.table} and kmc.
 * Invariants: whatever depends on a clock or on the machine goes into the summary, and in the trajectory into
 * nothing but its readings of the machine; nothing is written before the model is known to fit the engine. Start with
 * {@link org.lifront.runs.rules.RuleRun}.
 */
package org.lifront.runs.rules;
