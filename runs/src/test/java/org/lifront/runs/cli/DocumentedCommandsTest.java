package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.runs.rules.ModelFile;
import org.lifront.runs.scenario.ScenarioReader;
import org.lifront.runs.sweep.SweepReader;

/** Every call of the program that a document shows is one that works: command, options, files, keys given with {@code --set}. */
class DocumentedCommandsTest {

    private static final Path PROJECT =
            TinyCells.scenarioFolder().resolve("../..").normalize();
    private static final Pattern CODE = Pattern.compile("`(\\.?/?lifront [^`]+)`");
    private static final Pattern SHIPPED = Pattern.compile("(runs|kmc|analysis)/.*\\.(yaml|yml)");

    /** A call and where it stands. */
    record Documented(String where, List<String> arguments) {

        @Override
        public String toString() {
            return where + ": lifront " + String.join(" ", arguments);
        }
    }

    static List<Documented> calls() throws IOException {
        List<Path> documents =
                new ArrayList<>(List.of(PROJECT.resolve("README.md"), PROJECT.resolve("CONTRIBUTING.md")));
        for (String folder : List.of("docs", "runs/calibration", "runs/validation", "runs/sweeps", "runs/scenarios")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(md|yaml)"))
                        .sorted()
                        .forEach(documents::add);
            }
        }
        List<Documented> calls = new ArrayList<>();
        for (Path document : documents) {
            String where = PROJECT.relativize(document).toString();
            shown(Files.readString(document)).stream()
                    .flatMap(line -> ShellLine.calls(line).stream())
                    .forEach(call -> calls.add(new Documented(where, call)));
        }
        return calls;
    }

    /** Lines of code blocks and comments that begin with a call, pipes that hold one, and calls within text. */
    private static List<String> shown(String text) {
        List<String> lines = new ArrayList<>();
        String whole = text.replaceAll(" *\\\\\\n *", " ");
        CODE.matcher(whole.replaceAll("\\n", " "))
                .results()
                .map(found -> found.group(1))
                .filter(call -> !Commands.all().contains(call.replaceFirst(".*lifront ", "")))
                .forEach(lines::add);
        whole.lines()
                .map(line -> line.replaceFirst("^# +", "").strip().replaceFirst("^shell: \"(.*)\"$", "$1"))
                .filter(line -> line.matches("(\\./)?lifront .*|.*\\| parallel .*|taskset .*"))
                .forEach(lines::add);
        return lines;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatADocumentShowsWorks(Documented call) {
        Commands.requireToParse(call.arguments());
        for (String argument : call.arguments()) {
            if (SHIPPED.matcher(argument).matches() && !argument.contains("*")) {
                assertThat(PROJECT.resolve(argument)).isRegularFile();
            }
        }
        requireKeys(call.arguments());
    }

    private static void requireKeys(List<String> arguments) {
        List<String> assignments = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i - 1).equals("--set") && !arguments.get(i).equals("key=value")) {
                assignments.add(arguments.get(i));
            }
        }
        Optional<Path> file = arguments.stream()
                .filter(argument -> SHIPPED.matcher(argument).matches())
                .findFirst()
                .map(PROJECT::resolve);
        if (file.isPresent() && !assignments.isEmpty()) {
            switch (FileKind.of(file.get()).orElseThrow()) {
                case SCENARIO -> ScenarioReader.read(file.get(), assignments);
                case SWEEP -> SweepReader.read(file.get(), assignments);
                case MODEL -> ModelFile.read(file.get(), assignments);
                default -> throw new AssertionError("nothing can be set in " + file.get());
            }
        }
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        assertThat(Commands.program().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(readme).contains("`lifront " + command));
    }
}
