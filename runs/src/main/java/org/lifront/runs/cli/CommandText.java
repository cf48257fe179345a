package org.lifront.runs.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as a user could type it again. */
final class CommandText {

    private CommandText() {}

    /** The arguments of the running program, quoted for a POSIX shell where need be. */
    static String of(CommandSpec command) {
        return command.root().commandLine().getParseResult().originalArgs().stream()
                .map(CommandText::quoted)
                .collect(Collectors.joining(" ", "lifront ", ""));
    }

    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
