package org.lifront.runs.execution;

import java.util.function.LongSupplier;

/**
 * When checkpoints are due: after so much real time, or when somebody asks for one. Whether and when they are taken has
 * no influence on what is simulated.
 *
 * @param interval_ns real time between two checkpoints, not negative; 0 for one after every step
 * @param request who may ask
 */
public record CheckpointPlan(long interval_ns, CheckpointRequest request) {

    /** Seconds between checkpoints unless said otherwise. */
    public static final long DEFAULT_INTERVAL_S = 60;

    /** Least time between two checkpoints, in times that the last one took. */
    private static final long LEAST_GAP = 50;

    /** Checkpoints at the default interval. */
    public static CheckpointPlan usual(CheckpointRequest request) {
        return new CheckpointPlan(DEFAULT_INTERVAL_S * 1_000_000_000L, request);
    }

    /** The plan as one run follows it, starting now. */
    public Timer start(LongSupplier clock_ns) {
        return new Timer(this, clock_ns);
    }

    /** What one run knows of its last checkpoint. */
    public static final class Timer {

        private final CheckpointPlan plan;
        private final LongSupplier clock_ns;
        private long last_ns;
        private long seen;
        private long gap_ns;

        private Timer(CheckpointPlan plan, LongSupplier clock_ns) {
            this.plan = plan;
            this.clock_ns = clock_ns;
            this.last_ns = clock_ns.getAsLong();
            this.seen = plan.request.count();
            this.gap_ns = plan.interval_ns;
        }

        /** Setting the calendar matters not to {@code nanoTime}; should a machine turn even that back, one is due. */
        public boolean isDue() {
            long since_ns = clock_ns.getAsLong() - last_ns;
            return since_ns >= gap_ns || since_ns < 0 || plan.request.count() != seen;
        }

        /** Takes one. Large ones are taken less often than asked for, so that they take less than 2 % of the time. */
        public void take(Runnable saving) {
            seen = plan.request.count();
            long start_ns = clock_ns.getAsLong();
            saving.run();
            last_ns = clock_ns.getAsLong();
            gap_ns = plan.interval_ns == 0 ? 0 : Math.max(plan.interval_ns, LEAST_GAP * (last_ns - start_ns));
        }
    }
}
