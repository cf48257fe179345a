package org.lifront.runs.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands put together: parses arguments, runs one command, maps what went wrong to exit codes. */
final class Program {

    private Program() {}

    /** Runs one command line and returns its exit code; never throws. */
    static int execute(Session session, String... arguments) {
        LiFront root = new LiFront();
        ErrorLines errors = new ErrorLines(session.err(), root);
        try {
            int code = commandLine(session, root, errors, arguments).execute(arguments);
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

    /** Each command by its name, in the order of the help. */
    private static Map<String, Supplier<Object>> commands(Session session, LiFront root, ErrorLines errors) {
        Study study = new Study(session, errors);
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(study));
        commands.put("sweep", () -> sweep(study, session));
        commands.put("resume", () -> new ResumeCommand(session, study));
        commands.put("reproduce", () -> new ReproduceCommand(session));
        commands.put("analyze", () -> new AnalyzeCommand(session));
        commands.put("impedance", () -> new ImpedanceCommand(session));
        commands.put("export", () -> new ExportCommand(session));
        commands.put("report", () -> new ReportCommand(session));
        commands.put("compare", () -> new CompareCommand(session));
        commands.put("figures", () -> new FiguresCommand(session));
        commands.put("calibrate", () -> new CalibrateCommand(session));
        commands.put("init", () -> new InitCommand(session));
        commands.put("explain", () -> new ExplainCommand(session));
        commands.put("schema", () -> new SchemaCommand(session));
        commands.put("completion", () -> new CompletionCommand(session, () -> commandLine(session, root, errors)));
        commands.put("predict", () -> new PredictCommand(session));
        commands.put("sensitivity", () -> new SensitivityCommand(session));
        commands.put("optimize", () -> new OptimizeCommand(session));
        commands.put("materials", () -> new MaterialsCommand(session));
        commands.put("kmc", () -> kmc(session));
        commands.put("bench", () -> new BenchCommand(session));
        commands.put("drill", () -> new DrillCommand(session));
        return commands;
    }

    /** The root command with all its subcommands. */
    static CommandLine commandLine(Session session, LiFront root, ErrorLines errors) {
        return commandLine(session, root, errors, commands(session, root, errors));
    }

    /** The root command as a command line needs it: to put together those that it does not name would only take time. */
    private static CommandLine commandLine(Session session, LiFront root, ErrorLines errors, String[] arguments) {
        Map<String, Supplier<Object>> commands = commands(session, root, errors);
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        return commandLine(session, root, errors, commands);
    }

    private static CommandLine commandLine(
            Session session, LiFront root, ErrorLines errors, Map<String, Supplier<Object>> commands) {
        CommandLine program = new CommandLine(root);
        commands.forEach((name, command) -> program.addSubcommand(name, command.get()));
        return program.setOut(new PrintWriter(session.out(), true))
                .setErr(new PrintWriter(session.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
