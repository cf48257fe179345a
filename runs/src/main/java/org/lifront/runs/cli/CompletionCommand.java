package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lifront completion}: completion for shells. */
@Command(
        name = "completion",
        description = {
            "Prints a script for bash and zsh that completes commands, options and files. To use it in a shell:",
            "source <(lifront completion)"
        },
        footerHeading = "%nExamples:%n",
        footer = "  lifront completion")
final class CompletionCommand implements Callable<Integer> {

    private final Session session;
    private final Supplier<CommandLine> program;

    /** @param program the root command with all its subcommands */
    CompletionCommand(Session session, Supplier<CommandLine> program) {
        this.session = session;
        this.program = program;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash("lifront", program.get()));
        return ExitCode.OK;
    }
}
