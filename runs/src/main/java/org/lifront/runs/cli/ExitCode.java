package org.lifront.runs.cli;

/** Exit codes of the program, part of its public contract. */
final class ExitCode {

    /** The command did what it was asked. */
    static final int OK = 0;

    /** A defect of the program. */
    static final int INTERNAL_ERROR = 1;

    /** The command line, a scenario, a sweep, a material or a result directory cannot be used. */
    static final int BAD_INPUT = 2;

    /** Stopped by SIGINT or SIGTERM; what was simulated until then is saved. */
    static final int INTERRUPTED = 3;

    private ExitCode() {}
}
