package org.lifront.runs.cli;

import java.util.stream.Collectors;
import org.lifront.runs.cluster.ShellWord;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as a user could type it again. */
final class CommandText {

    private CommandText() {}

    /** The arguments of the running program, quoted for a POSIX shell where need be. */
    static String of(CommandSpec command) {
        return command.root().commandLine().getParseResult().originalArgs().stream()
                .map(ShellWord::of)
                .collect(Collectors.joining(" ", "lifront ", ""));
    }
}
