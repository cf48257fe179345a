package org.lifront.kmc.simulation;

/**
 * How far a run is.
 *
 * @param time_s simulated time in seconds
 * @param events events so far
 * @param trials draws so far, events and rejected ones
 * @param shareDone share of the run that is done, 0 to 1
 */
public record RunState(double time_s, long events, long trials, double shareDone) {}
