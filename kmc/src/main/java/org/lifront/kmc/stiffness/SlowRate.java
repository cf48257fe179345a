package org.lifront.kmc.stiffness;

import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * Estimates the rate of the slow steps from their events, from the recent past and from the present superbasin, whichever
 * says more. Before anything is known the estimate is an upper bound that falls with time.
 */
final class SlowRate implements Resumable {

    /** Upper end of the 95 % confidence interval of a Poisson mean of which no event was seen. */
    private static final double RULE_OF_THREE = 3;

    /** Slow events that are remembered; older ones fade. */
    private static final double MEMORY = 200;

    private double pastEvents;
    private double past_s;
    private long events;

    /** Forgets everything. */
    void forget() {
        pastEvents = 0;
        past_s = 0;
        events = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.doubles("slow events and time of the past", pastEvents, past_s);
        sink.longs("slow events", events);
    }

    @Override
    public void restore(StateSource source) {
        double[] past = source.doubles("slow events and time of the past", 2);
        pastEvents = past[0];
        past_s = past[1];
        events = source.longs("slow events", 1)[0];
    }

    void add(long slowEvents) {
        events += slowEvents;
    }

    /** Slow events of the present superbasin. */
    long events() {
        return events;
    }

    /** A superbasin that has taken so long is over. */
    void endSuperbasin(double elapsed_s) {
        pastEvents += events;
        past_s += elapsed_s;
        events = 0;
        if (pastEvents > MEMORY) {
            past_s *= MEMORY / pastEvents;
            pastEvents = MEMORY;
        }
    }

    /** The estimate in 1/s after so much time in the present superbasin. */
    double estimate_perS(double elapsed_s) {
        double longRun_perS = (pastEvents + events + RULE_OF_THREE) / (past_s + elapsed_s);
        return Math.max(longRun_perS, events / elapsed_s);
    }
}
