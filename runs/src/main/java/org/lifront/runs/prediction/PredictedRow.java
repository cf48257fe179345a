package org.lifront.runs.prediction;

import org.lifront.analysis.table.Quantity;

/**
 * One predicted number of one cell.
 *
 * @param cell label of the cell
 * @param quantity what is predicted
 * @param cycle cycle from 1; 0 is before cycling
 * @param band what the cell will show: parameters and scatter of the lattice
 * @param measured what a measurement of it will read: that, and the error of a measurement
 */
public record PredictedRow(String cell, Quantity quantity, int cycle, Band band, Band measured) {}
