package org.lifront.kmc.simulation;

import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** Evenly spaced marks on the way from 0 to an end, in seconds or in events; the last mark is the end exactly. */
final class Marks implements Resumable {

    private final double end;
    private final int count;
    private int next = 1;

    Marks(double end, int count) {
        this.end = end;
        this.count = count;
    }

    @Override
    public void save(StateSink sink) {
        sink.ints("next mark", next);
    }

    @Override
    public void restore(StateSource source) {
        next = source.ints("next mark", 1)[0];
    }

    /** The next mark; infinite if there is none left. */
    double next() {
        return next < count ? end * next / count : next == count ? end : Double.POSITIVE_INFINITY;
    }

    /** Goes past all marks up to a position, that one included, and tells whether there were any. */
    boolean pass(double position) {
        int before = next;
        while (next() <= position) {
            next++;
        }
        return next > before;
    }
}
