package org.lifront.runs.rules;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.lifront.analysis.table.Significant;
import org.lifront.kmc.simulation.RunState;
import org.lifront.runs.execution.HeapGauge;

/**
 * How far a run is, in one line: on a terminal redrawn in place twice a second, otherwise a new line every ten seconds.
 */
public final class RunProgress implements AutoCloseable {

    private static final long REDRAW_NS = 500_000_000L;
    private static final long QUIET_NS = 10_000_000_000L;
    private static final int WIDTH = 79;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier clock_ns;
    private final long start_ns;
    private long last_ns;
    private RunState lastState = new RunState(0, 0, 0, 0);
    private boolean isShown;

    RunProgress(PrintStream err, boolean terminal, LongSupplier clock_ns) {
        this.err = err;
        this.terminal = terminal;
        this.clock_ns = clock_ns;
        this.start_ns = clock_ns.getAsLong();
        this.last_ns = start_ns;
    }

    /**
     * The progress of a run that starts now.
     *
     * @param err where to show it
     * @param terminal whether {@code err} ends on a terminal
     */
    public static RunProgress on(PrintStream err, boolean terminal) {
        return new RunProgress(err, terminal, System::nanoTime);
    }

    /** Shows the state if it is time to. */
    void advanced(RunState state) {
        long now_ns = clock_ns.getAsLong();
        if (now_ns - last_ns < (terminal ? REDRAW_NS : QUIET_NS)) {
            return;
        }
        String line = line(state, (now_ns - last_ns) * 1e-9, (now_ns - start_ns) * 1e-9);
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
            err.flush();
        } else {
            err.println(line);
        }
        isShown = true;
        last_ns = now_ns;
        lastState = state;
    }

    private String line(RunState state, double interval_s, double elapsed_s) {
        long events = state.events() - lastState.events();
        long trials = state.trials() - lastState.trials();
        double left_s = state.shareDone() > 0 ? elapsed_s * (1 - state.shareDone()) / state.shareDone() : Double.NaN;
        return String.format(
                Locale.ROOT,
                "%.1f %%  %s events  %s/s  acceptance %s  heap %d MB  %s",
                100 * state.shareDone(),
                Significant.three((double) state.events()),
                Significant.three(events / interval_s),
                trials == 0 ? "-" : Significant.three((double) events / trials),
                HeapGauge.used() >> 20,
                Double.isNaN(left_s) ? "" : "about " + duration(left_s) + " left");
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 90) {
            return whole + " s";
        }
        return whole < 5400 ? Math.round(whole / 60.0) + " min" : Math.round(whole / 360.0) / 10.0 + " h";
    }

    /** Leaves the terminal tidy. */
    @Override
    public void close() {
        if (terminal && isShown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
