package org.lifront.runs.execution;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar with the time left, redrawn in place. */
final class BarProgress implements Progress {

    private static final int WIDTH = 78;
    private static final int REDRAW_MS = 500;

    private final ProgressBar bar;
    private final int cells;
    private final AtomicInteger cellsDone = new AtomicInteger();

    BarProgress(PrintStream err, long cycles, int cells) {
        this.cells = cells;
        this.bar = new ProgressBarBuilder()
                .setTaskName("cycles")
                .setInitialMax(cycles)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MS)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build();
    }

    @Override
    public void cycleFinished() {
        bar.step();
    }

    @Override
    public void cellFinished() {
        bar.setExtraMessage(cellsDone.incrementAndGet() + " of " + cells + " cells finished");
    }

    @Override
    public void close() {
        bar.close();
    }
}
