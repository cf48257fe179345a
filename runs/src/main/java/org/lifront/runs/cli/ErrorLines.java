package org.lifront.runs.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line on standard error and an exit code. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintStream err;
    private final LiFront root;

    ErrorLines(PrintStream err, LiFront root) {
        this.err = err;
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        err.println(UsageSentence.of(e));
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof InvalidInputException) {
            err.println(e.getMessage());
            return ExitCode.BAD_INPUT;
        }
        return internal(e);
    }

    /** Reports a cell that could not be finished. */
    void cellFailed(String cell, Throwable e) {
        report("cell " + cell + ": ", e);
    }

    /** Reports what the program did not expect. */
    int internal(Throwable e) {
        report("lifront: ", e);
        return ExitCode.INTERNAL_ERROR;
    }

    private void report(String where, Throwable e) {
        err.println(where + reason(e) + (root.debug() ? "" : " (--debug shows where)"));
        if (root.debug()) {
            e.printStackTrace(err);
        }
    }

    private static String reason(Throwable e) {
        if (isOutOfMemory(e)) {
            return "out of memory; give Java more, for example LIFRONT_JAVA_OPTS=-Xmx6g";
        }
        if (e instanceof UncheckedIOException || e instanceof InvalidInputException) {
            return Spelling.oneLine(e.getMessage());
        }
        return "internal error, please report it: " + Spelling.oneLine(e.toString());
    }

    /** What another thread ran into comes wrapped. */
    private static boolean isOutOfMemory(Throwable e) {
        return e instanceof OutOfMemoryError || e.getCause() != null && isOutOfMemory(e.getCause());
    }
}
