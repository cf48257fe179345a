/**
 * The command line: one class per command, their common options, exit codes, error lines.
 *
 * <p>May use every other package of LiFront. Invariants: bad input is one line on standard error and exit code 2, and
 * nothing is created before all input is validated; tables go to standard output, everything else to standard error.
 * Start with {@link org.lifront.runs.cli.LiFront}.
 */
package org.lifront.runs.cli;
