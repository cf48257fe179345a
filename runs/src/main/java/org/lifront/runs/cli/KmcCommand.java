package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifront kmc}: lattice models of the user's own. */
@Command(
        name = "kmc",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Simulates lattice models that are given by their rules:",
            "a lattice, species, elementary steps."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront kmc models",
            "  lifront kmc run runs/models/01-linear.yaml -o results/linear",
            "  lifront kmc run --help"
        })
final class KmcCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing, 'run' or 'models'");
    }
}
