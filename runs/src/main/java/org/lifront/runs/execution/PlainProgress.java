package org.lifront.runs.execution;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Progress as lines of text: one per tenth of the work, but no two within ten seconds. */
final class PlainProgress implements Progress {

    private static final long QUIET_NS = 10_000_000_000L;
    private static final int STEPS = 10;

    private final Consumer<String> lines;
    private final LongSupplier clock_ns;
    private final long cycles;
    private final int cells;
    private final long start_ns;
    private long lastLine_ns;
    private long lastStep;
    private long cyclesDone;
    private int cellsDone;

    PlainProgress(Consumer<String> lines, LongSupplier clock_ns, long cycles, int cells) {
        this.lines = lines;
        this.clock_ns = clock_ns;
        this.cycles = cycles;
        this.cells = cells;
        this.start_ns = clock_ns.getAsLong();
        this.lastLine_ns = start_ns;
    }

    @Override
    public synchronized void cycleFinished() {
        cyclesDone++;
        long step = cyclesDone * STEPS / cycles;
        long now_ns = clock_ns.getAsLong();
        if (step > lastStep && now_ns - lastLine_ns >= QUIET_NS) {
            lastStep = step;
            lastLine_ns = now_ns;
            lines.accept(line(now_ns - start_ns));
        }
    }

    @Override
    public synchronized void cellFinished() {
        cellsDone++;
    }

    @Override
    public void close() {
        // Lines need no tidying.
    }

    private String line(long elapsed_ns) {
        double left_s = elapsed_ns * 1e-9 * (cycles - cyclesDone) / cyclesDone;
        return String.format(
                Locale.ROOT,
                "%d %% (%d of %d cycles, %d of %d cells finished), about %s left",
                100 * cyclesDone / cycles,
                cyclesDone,
                cycles,
                cellsDone,
                cells,
                duration(left_s));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 90) {
            return whole + " s";
        }
        return whole < 5400 ? Math.round(whole / 60.0) + " min" : Math.round(whole / 360.0) / 10.0 + " h";
    }
}
