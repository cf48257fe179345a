package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;
import picocli.CommandLine;

class HelpTest {

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamples(String command) {
        Invocation help = Invocation.of(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .startsWith("Usage: lifront " + command)
                .containsPattern("Examples:\n  lifront " + command + "[ \n]");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleOfACommandParses(String command) {
        CommandLine program = program();
        List<String> examples = List.of(program.getSubcommands()
                .get(command)
                .getCommandSpec()
                .usageMessage()
                .footer());
        assertThat(examples).isNotEmpty();
        assertThat(Invocation.of(command, "--help").out().lines())
                .as("no example is broken over two lines")
                .containsAll(examples);
        for (String example : examples) {
            String[] words = example.strip().split(" ");
            assertThat(words[0]).isEqualTo("lifront");
            program.parseArgs(List.of(words).subList(1, words.length).toArray(new String[0]));
        }
    }

    @Test
    void theProgramListsItsCommandsExitCodesAndExamples() {
        Invocation help = Invocation.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains(commands()).contains("  0   ", "  1   ", "  2   ", "  3   ", "Examples:");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theVersionIsOneLine() {
        Invocation version = Invocation.of("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out().lines())
                .singleElement()
                .asString()
                .matches("LiFront \\S+ \\(revision \\S+, Java \\S+\\)");
    }

    static List<String> commands() {
        return List.copyOf(program().getSubcommands().keySet());
    }

    private static CommandLine program() {
        Session session = new Session(System.out, System.err, false, new StopRequest(), new CheckpointRequest());
        LiFront root = new LiFront();
        return Program.commandLine(session, root, new ErrorLines(System.err, root));
    }
}
