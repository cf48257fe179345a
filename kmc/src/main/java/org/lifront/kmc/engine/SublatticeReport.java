package org.lifront.kmc.engine;

/**
 * How a lattice was swept in blocks, and what that has done to the event rate.
 *
 * @param blocks number of blocks
 * @param colours number of colours
 * @param window_s mean window of a sweep in seconds
 * @param sweeps sweeps so far
 * @param events events so far
 * @param bias estimated relative bias of the event rate
 * @param biasError its standard error; NaN while there are too few sweeps to tell
 * @param tolerance bias that the windows were chosen for
 */
public record SublatticeReport(
        int blocks,
        int colours,
        double window_s,
        long sweeps,
        long events,
        double bias,
        double biasError,
        double tolerance) {}
