package org.lifront.kmc.exact;

import java.util.function.ToDoubleFunction;

/** Time averages over fifty batches of a stationary run; batches are long enough to be nearly independent. */
final class StationaryAverages {

    static final int BATCHES = 50;

    private final double[] rate_perS = new double[BATCHES];
    private final double[] observable = new double[BATCHES];

    /**
     * Runs one batch to equilibrate, then fifty.
     *
     * @param run a run; it must not be at rest
     * @param batch_s length of a batch in seconds
     * @param samples how often a batch is looked at, at even times
     * @param of what is averaged
     */
    StationaryAverages(ModelRun run, double batch_s, int samples, ToDoubleFunction<ModelRun> of) {
        double start_s = run.time_s();
        run.advance(start_s + batch_s);
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = run.eventCount();
            for (int sample = 1; sample <= samples; sample++) {
                run.advance(start_s + batch_s * (batch + 1 + (double) sample / samples));
                observable[batch] += of.applyAsDouble(run) / samples;
            }
            rate_perS[batch] = (run.eventCount() - before) / batch_s;
        }
    }

    /** Events over time in each batch: the time average of the total rate has the same mean. */
    double[] rate_perS() {
        return rate_perS;
    }

    /** The average in each batch. */
    double[] observable() {
        return observable;
    }
}
