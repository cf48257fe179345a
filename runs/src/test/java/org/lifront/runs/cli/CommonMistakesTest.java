package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.runs.testing.MalformedCase;

/**
 * What people type by mistake, and all that the program says to it. Mistakes within files have catalogues of their own. HERE
 * stands for the folder described at the head of the catalogue, SHIPPED for the folder of what comes with the program.
 */
class CommonMistakesTest {

    private static final int FEWEST = 30;

    @TempDir
    private static Path folder;

    private static List<Path> before;

    static List<MalformedCase> cases() {
        List<MalformedCase> cases = MalformedCase.catalogue(CommonMistakesTest.class, "common-mistakes.txt");
        assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
        return cases;
    }

    @BeforeAll
    static void makeTheFolder() throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), "stack: {}\n");
        Files.writeString(folder.resolve("sweep.yaml"), "scenario: cell.yaml\nvary: {seed: [1, 2]}\n");
        Files.writeString(folder.resolve("notes.txt"), "Dear diary: today: rain\n");
        Files.createDirectories(folder.resolve("nothing"));
        Path result = folder.resolve("results/tiny");
        Invocation run = Invocation.of(TinyCells.command("run", folder.resolve("cell.yaml"), result));
        assertThat(run.code()).as(run.err()).isZero();
        before = entries();
    }

    private static List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theSentenceLetsTheUserFixIt(MalformedCase mistake) throws IOException {
        List<String> call = ShellLine.calls(real(mistake.input().strip())).get(0);
        Invocation invocation = Invocation.of(call.toArray(new String[0]));
        assertThat(invocation.errorLines()).containsExactly(real(mistake.message()));
        assertThat(invocation.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(invocation.out()).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    private static String real(String text) {
        return text.replace("HERE", folder.toString())
                .replace("SHIPPED", TinyCells.scenarioFolder().getParent().toString());
    }
}
