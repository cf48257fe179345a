package org.lifront.runs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands of the program, for tests that look at all of them. */
final class Commands {

    private static final Map<String, String> STAND_INS =
            Map.of("{}", "0", "K", "0", "{wildcards.k}", "0", "SECONDS", "60", "FORMAT", "csv");

    private static final CommandLine PROGRAM = program();
    private static final List<String> NAMES = names();

    private Commands() {}

    /** The program, ready to parse. */
    static CommandLine program() {
        Session session = new Session(System.out, System.err, false, new StopRequest(), new CheckpointRequest());
        LiFront root = new LiFront();
        return Program.commandLine(session, root, new ErrorLines(System.err, root));
    }

    /** Every command with its words, commands of commands included: {@code run}, {@code sweep}, {@code sweep task}. */
    static List<String> all() {
        return NAMES;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        collect("", PROGRAM, names);
        return List.copyOf(names);
    }

    private static void collect(String prefix, CommandLine command, List<String> names) {
        for (Map.Entry<String, CommandLine> entry : command.getSubcommands().entrySet()) {
            names.add(prefix + entry.getKey());
            collect(prefix + entry.getKey() + " ", entry.getValue(), names);
        }
    }

    /** Fails with the program's own sentence if the arguments of a call are none that it takes. */
    static void requireToParse(List<String> arguments) {
        // What GNU parallel puts in, and words that stand for what a user has.
        String[] words = arguments.stream()
                .map(word -> STAND_INS.getOrDefault(word, word))
                .toArray(String[]::new);
        try {
            PROGRAM.parseArgs(words);
        } catch (ParameterException e) {
            throw new AssertionError("lifront " + String.join(" ", words) + ": " + UsageSentence.of(e), e);
        }
    }
}
