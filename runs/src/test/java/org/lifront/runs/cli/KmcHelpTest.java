package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.rules.ShippedModels;
import picocli.CommandLine;

class KmcHelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "models"})
    void everyCommandExplainsItselfWithExamplesThatParse(String command) {
        Invocation help = Invocation.of("kmc", command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: lifront kmc " + command);
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        List<String> examples = help.out()
                .lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .skip(1)
                .toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            String[] words = example.strip().split(" ");
            assertThat(words).startsWith("lifront", "kmc", command);
            program().parseArgs(List.of(words).subList(1, words.length).toArray(new String[0]));
        }
    }

    private static CommandLine program() {
        Session session = new Session(System.out, System.err, false, new StopRequest(), new CheckpointRequest());
        LiFront root = new LiFront();
        return Program.commandLine(session, root, new ErrorLines(System.err, root));
    }

    @Test
    void withoutACommandThoseThereAreAreNamed() {
        Invocation missing = Invocation.of("kmc");
        assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.errorLines())
                .containsExactly("lifront kmc: a command is missing, 'run' or 'models'; see --help");
    }

    @Test
    void theModelsListedAreThoseShipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(ShippedModels.NAMES);
        }
        Invocation models = Invocation.of("kmc", "models");
        assertThat(models.code()).isZero();
        assertThat(models.out())
                .contains("runs/models/03-erbium.yaml", "16000", "a lattice gas whose particles attract each other");
    }
}
