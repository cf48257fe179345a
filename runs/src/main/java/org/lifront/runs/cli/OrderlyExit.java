package org.lifront.runs.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lifront.runs.execution.StopRequest;

/**
 * Ends the process with the program's own exit code, also after SIGINT and SIGTERM.
 *
 * <p>A signal makes the JVM run its shutdown hooks while the work goes on. The hook of this class raises the stop
 * request, waits until the work has come to its orderly end, and then ends the process itself: left to the JVM, the
 * exit code would be 130 or 143 and the work would be cut off.
 */
final class OrderlyExit {

    private static final int PATIENCE_S = 120;

    private final StopRequest stop;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile int code = ExitCode.INTERRUPTED;

    private OrderlyExit(StopRequest stop) {
        this.stop = stop;
    }

    /** Starts listening for signals. */
    static OrderlyExit listening(StopRequest stop) {
        OrderlyExit exit = new OrderlyExit(stop);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(exit::onShutdown, "orderly-exit"));
        } catch (IllegalStateException e) {
            // A signal has come before there was anybody to listen: nothing has begun that would need an end.
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        return exit;
    }

    /** Ends the process; the work is done. */
    void with(int exitCode) {
        code = exitCode;
        finished.countDown();
        System.exit(exitCode);
    }

    private void onShutdown() {
        if (finished.getCount() == 0) {
            return;
        }
        stop.raise();
        try {
            finished.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
