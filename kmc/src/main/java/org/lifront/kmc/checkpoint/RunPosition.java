package org.lifront.kmc.checkpoint;

import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * How far a run was when it was saved.
 *
 * @param samples samples in its trajectory
 * @param frames frames in its trajectory
 * @param steps what progress is counted in: cycles of a cell
 * @param wall_s real time spent so far, in seconds
 */
public record RunPosition(int samples, int frames, long steps, double wall_s) {

    /** Nothing has been done. */
    public static final RunPosition START = new RunPosition(0, 0, 0, 0);

    void save(StateSink sink) {
        sink.longs("samples, frames and steps", samples, frames, steps);
        sink.doubles("real time, s", wall_s);
    }

    static RunPosition restore(StateSource source) {
        long[] counts = source.longs("samples, frames and steps", 3);
        double wall_s = source.doubles("real time, s", 1)[0];
        boolean possible =
                isCount(counts[0]) && isCount(counts[1]) && counts[2] >= 0 && wall_s >= 0 && Double.isFinite(wall_s);
        if (!possible) {
            throw new StateMismatchException("a position in a run cannot be " + counts[0] + " samples, " + counts[1]
                    + " frames, " + counts[2] + " steps and " + wall_s + " s");
        }
        return new RunPosition((int) counts[0], (int) counts[1], counts[2], wall_s);
    }

    private static boolean isCount(long count) {
        return count >= 0 && count <= Integer.MAX_VALUE;
    }
}
