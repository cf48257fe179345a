package org.lifront.runs.cli;

import org.lifront.runs.provenance.BuildIdentity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code lifront}. */
@Command(
        name = "lifront",
        mixinStandardHelpOptions = true,
        versionProvider = LiFront.Version.class,
        description =
                "Simulates how coated Li | LATP interfaces age under cycling, by field-coupled lattice kinetic Monte Carlo.")
public final class LiFront implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private LiFront() {}

    /** Runs the command that the arguments name and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LiFront()).execute(arguments));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing; try lifront --help");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {BuildIdentity.current().line()};
        }
    }
}
