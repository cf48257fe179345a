package org.lifront.runs.cli;

import java.io.PrintStream;
import org.lifront.runs.execution.StopRequest;

/**
 * Where one invocation of the program talks to, and who may interrupt it.
 *
 * @param out results: tables, lists, paths
 * @param err everything else: progress, errors
 * @param terminal whether {@code err} ends on a terminal
 * @param stop raised when the user wants to stop
 */
record Session(PrintStream out, PrintStream err, boolean terminal, StopRequest stop) {

    /** The session of the process: its standard streams; the launcher knows whether they end on a terminal. */
    static Session ofProcess(StopRequest stop) {
        return new Session(System.out, System.err, Boolean.getBoolean("lifront.terminal"), stop);
    }
}
