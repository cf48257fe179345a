package org.lifront.analysis.impedance;

/**
 * The impedance of one run at one frame, with the name of the run.
 *
 * @param cell label of the cell
 * @param seed seed of the run
 * @param impedance what was found
 */
public record CellSpectrum(String cell, long seed, FrameImpedance impedance) {}
