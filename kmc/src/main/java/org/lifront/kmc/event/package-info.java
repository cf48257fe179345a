/**
 * The rate compiler and the event semantics of rule-based models: a {@code Chemistry} becomes tables over a padded
 * lattice of one byte a site, from which events are drawn by rate classes ({@code ClassProcess}) or, site by site, by any
 * selector ({@code RuleEvents}).
 *
 * <pre>
 *   Chemistry -> CompiledModel -> ClassLattice     what sits where
 *                             \-> EventTables      what can happen around a centre of each class
 * </pre>
 *
 * <p>Depends on {@code kmc.chemistry}, {@code kmc.engine}, {@code kmc.random}, {@code lattice.crystal} and
 * {@code lattice.structure}. Invariant: both ways to draw events share the tables and the lattice, so that they differ in
 * speed and in the random numbers they use, never in what can happen at which rate. Start with
 * {@link org.lifront.kmc.event.CompiledModel}.
 */
package org.lifront.kmc.event;
