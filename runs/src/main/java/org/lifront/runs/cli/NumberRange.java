package org.lifront.runs.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options that take a number. */
final class NumberRange {

    private NumberRange() {}

    /** A usage error if the number of an option is out of range. */
    static void require(CommandSpec spec, String option, int found, int min, int max) {
        if (found < min || found > max) {
            throw new ParameterException(
                    spec.commandLine(),
                    "found " + option + " " + found + ", expected a number from " + min + " to " + max);
        }
    }

    /** The same for a number that need not be whole. */
    static void require(CommandSpec spec, String option, double found, double min, double max) {
        if (!(found >= min && found <= max)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "found " + option + " " + found + ", expected a number from " + min + " to " + max);
        }
    }
}
