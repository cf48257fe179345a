package org.lifront.kmc.chemistry;

/**
 * How long a model runs and what is recorded.
 *
 * @param time_s simulated time at which the run ends, in seconds; infinite if only the events count
 * @param events number of events after which the run ends; {@link Long#MAX_VALUE} if only the time counts
 * @param samples number of samples of the time series, evenly spaced, at least 1
 * @param frames number of saved lattices besides the first, evenly spaced, at least 1
 * @param seed seed of the run
 */
public record RunPlan(double time_s, long events, int samples, int frames, long seed) {}
