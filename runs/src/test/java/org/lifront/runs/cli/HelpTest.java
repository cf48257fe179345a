package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    static List<String> commands() {
        return Commands.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamplesThatParse(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--help");
        Invocation help = Invocation.of(words.toArray(new String[0]));
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: lifront " + command);
        List<String> examples = help.out()
                .lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .skip(1)
                .toList();
        assertThat(examples).anySatisfy(line -> assertThat(line).contains("lifront " + command));
        for (String example : examples) {
            List<List<String>> calls = ShellLine.calls(example);
            assertThat(calls).as("no example is broken over two lines").isNotEmpty();
            calls.forEach(Commands::requireToParse);
        }
    }

    @Test
    void theProgramListsItsCommandsExitCodesAndExamples() {
        Invocation help = Invocation.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains(Commands.program().getSubcommands().keySet())
                .contains("  0   ", "  1   ", "  2   ", "  3   ", "Examples:");
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
}
