package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code lifront}: the root of its commands and the entry point of the process. */
@Command(
        name = "lifront",
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Simulates how coated Li | solid electrolyte interfaces age under cycling,",
            "by field-coupled lattice kinetic Monte Carlo."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:internal error; please report it",
            "2:bad input: command line, scenario, sweep, material or result folder",
            "3:interrupted (Ctrl-C or SIGTERM); go on with 'lifront resume'"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront sweep runs/sweeps/ald-cycles.yaml",
            "  lifront run runs/scenarios/01-bare.yaml -o results/bare",
            "  lifront report results/ald-cycles -o report.html",
            "  lifront COMMAND --help"
        })
public final class LiFront implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show version and revision and exit.")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an internal error happened.")
    private boolean debug;

    LiFront() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        StopRequest stop = new StopRequest();
        OrderlyExit exit = OrderlyExit.listening(stop);
        CheckpointRequest checkpoints = new CheckpointRequest();
        CheckpointSignal.raises(checkpoints);
        exit.with(Program.execute(Session.ofProcess(stop, checkpoints), arguments));
    }

    boolean debug() {
        return debug;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
