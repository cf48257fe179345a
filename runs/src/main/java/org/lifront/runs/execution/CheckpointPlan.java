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

    /** Checkpoints at the default interval. */
    public static CheckpointPlan usual(CheckpointRequest request) {
        return new CheckpointPlan(DEFAULT_INTERVAL_S * 1_000_000_000L, request);
    }

    /** The plan as one run follows it, starting now. */
    Timer start(LongSupplier clock_ns) {
        return new Timer(this, clock_ns);
    }

    /** What one run knows of its last checkpoint. */
    static final class Timer {

        private final CheckpointPlan plan;
        private final LongSupplier clock_ns;
        private long last_ns;
        private long seen;

        private Timer(CheckpointPlan plan, LongSupplier clock_ns) {
            this.plan = plan;
            this.clock_ns = clock_ns;
            taken();
        }

        /** Also right where the clock has jumped: {@code nanoTime} does not follow the calendar. */
        boolean isDue() {
            return clock_ns.getAsLong() - last_ns >= plan.interval_ns || plan.request.count() != seen;
        }

        /** Tells that one is being taken. */
        void taken() {
            last_ns = clock_ns.getAsLong();
            seen = plan.request.count();
        }
    }
}
