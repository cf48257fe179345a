/**
 * Text input with first-class error messages: YAML documents as trees of nodes that know where they were written.
 *
 * <p>Contents: {@link org.lifront.kmc.input.InputDocument} reads a file or a text into a tree;
 * {@link org.lifront.kmc.input.InputNode} is the typed cursor on it; {@link org.lifront.kmc.input.KeyPath} names a node
 * from the command line; {@link org.lifront.kmc.input.Spelling} finds the name that was meant.
 *
 * <p>Depends on {@code units} and on snakeyaml-engine's event parser only. Invariants: no class is ever instantiated
 * from a document; anchors, aliases and tags are refused; size and depth are limited; every failure is an
 * {@link org.lifront.kmc.input.InvalidInputException} whose message is one sentence. Start with
 * {@link org.lifront.kmc.input.InputDocument}.
 */
package org.lifront.kmc.input;
