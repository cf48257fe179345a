package org.lifront.runs.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --threads N}: how many threads work; no result depends on it. */
final class ThreadsOption {

    private static final int MOST_THREADS = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; default one per processor. Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The number of threads; a usage error if it is out of range. */
    int checked(CommandSpec spec) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "found --threads " + threads + ", expected a number from 1 to " + MOST_THREADS);
        }
        return threads;
    }
}
