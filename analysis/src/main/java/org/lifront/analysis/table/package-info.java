/**
 * Results as rows, for the terminal, CSV and JSON.
 *
 * <p>Depends on nothing but Jackson. Invariant: a row is {cell, quantity, cycle, median, low, high, measured} and
 * nothing else, in every format. Start with {@link org.lifront.analysis.table.ResultRow}.
 */
package org.lifront.analysis.table;
