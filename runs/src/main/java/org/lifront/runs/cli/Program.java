package org.lifront.runs.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The commands put together: parses arguments, runs one command, maps what went wrong to exit codes. */
final class Program {

    private Program() {}

    /** Runs one command line and returns its exit code; never throws. */
    static int execute(Session session, String... arguments) {
        LiFront root = new LiFront();
        ErrorLines errors = new ErrorLines(session.err(), root);
        try {
            int code = commandLine(session, root, errors).execute(arguments);
            session.out().flush();
            session.err().flush();
            return code;
        } catch (Error e) {
            return errors.internal(e);
        }
    }

    private static CommandLine kmc(Session session) {
        return new CommandLine(new KmcCommand())
                .addSubcommand(new KmcRunCommand(session))
                .addSubcommand(new KmcModelsCommand(session));
    }

    private static CommandLine sweep(Study study, Session session) {
        return new CommandLine(new SweepCommand(study, session))
                .addSubcommand(new SweepPrepareCommand(study, session))
                .addSubcommand(new SweepTaskCommand(study))
                .addSubcommand(new SweepStatusCommand(session))
                .addSubcommand(new SweepReduceCommand(study, session))
                .addSubcommand(new SweepSubmitCommand(study, session));
    }

    /** The root command with all its subcommands. */
    static CommandLine commandLine(Session session, LiFront root, ErrorLines errors) {
        Study study = new Study(session, errors);
        return new CommandLine(root)
                .addSubcommand(new RunCommand(study))
                .addSubcommand(sweep(study, session))
                .addSubcommand(new ResumeCommand(session, study))
                .addSubcommand(new ReproduceCommand(session))
                .addSubcommand(new AnalyzeCommand(session))
                .addSubcommand(new ImpedanceCommand(session))
                .addSubcommand(new ExportCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(new CompareCommand(session))
                .addSubcommand(new FiguresCommand(session))
                .addSubcommand(new CalibrateCommand(session))
                .addSubcommand(new InitCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new SchemaCommand(session))
                .addSubcommand(new CompletionCommand(session))
                .addSubcommand(new PredictCommand(session))
                .addSubcommand(new SensitivityCommand(session))
                .addSubcommand(new OptimizeCommand(session))
                .addSubcommand(new MaterialsCommand(session))
                .addSubcommand(kmc(session))
                .addSubcommand(new BenchCommand(session))
                .addSubcommand(new DrillCommand(session))
                .setOut(new PrintWriter(session.out(), true))
                .setErr(new PrintWriter(session.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
