package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash("lifront", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
