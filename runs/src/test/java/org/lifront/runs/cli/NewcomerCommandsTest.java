package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program offers to those who do not know it yet. */
class NewcomerCommandsTest {

    @TempDir
    private Path temp;

    @Test
    void explainTellsMeaningRangeAndDefaultOfAKey() {
        Invocation explain = Invocation.of("explain", "stack.on_latp[3].ald_cycles");
        assertThat(explain.code()).isZero();
        assertThat(explain.out().lines()).hasSize(4).first().isEqualTo("stack.on_latp[].ald_cycles");
    }

    @Test
    void explainTellsValueKindAndSourceOfAParameter() {
        assertThat(Invocation.of("explain", "al2o3.transport.field_scale").out())
                .contains("V/nm", "kind:", "source:");
    }

    @Test
    void explainTellsAllKeysOfASection() {
        assertThat(Invocation.of("explain", "stack.on_latp").out().lines())
                .contains("stack.on_latp[].material", "stack.on_latp[].ald_cycles")
                .noneMatch(line -> line.startsWith("stack.on_lithium"));
        assertThat(Invocation.of("explain", "stack").out().lines())
                .contains("stack.on_latp[].material", "stack.on_lithium[].material");
        assertThat(Invocation.of("explain", "lattice").out().lines()).contains("lattice.columns", "lattice.height");
    }

    @Test
    void explainSuggestsWhatWasMeant() {
        Invocation explain = Invocation.of("explain", "complience");
        assertThat(explain.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(explain.errorLines())
                .containsExactly(
                        "explain: found 'complience', expected a key of a scenario or a parameter of a material;"
                                + " did you mean 'compliance'?");
    }

    @Test
    void explainWithoutAKeyListsThem() {
        assertThat(Invocation.of("explain").out().lines()).contains("protocol.cycles", "seed");
    }

    @Test
    void initWritesAScenarioThatRunsAndNeverOverwrites() throws IOException {
        Path file = temp.resolve("my.yaml");
        assertThat(Invocation.of("init", file.toString()).code()).isZero();
        Invocation run = Invocation.of(TinyCells.command("run", file, temp.resolve("r")));
        assertThat(run.code()).as(run.err()).isZero();
        String before = Files.readString(file);
        Invocation again = Invocation.of("init", file.toString());
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.errorLines()).containsExactly(file + ": exists; choose a new file");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void completionIsAShellScriptThatKnowsEveryCommand() throws IOException, InterruptedException {
        Path script = Files.writeString(
                temp.resolve("completion"), Invocation.of("completion").out());
        assertThat(new ProcessBuilder("bash", "-n", script.toString()).start().waitFor())
                .isZero();
        assertThat(script).content().contains("reproduce", "calibrate", "--checkpoint-every");
    }
}
