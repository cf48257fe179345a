package org.lifront.kmc.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** Runs that were written down are read as they were, or refused. */
class PlannedRunsTest {

    private static final String PARAMETERS = "key\tvalue\n".repeat(10_000);

    private static final List<RunIdentity> RUNS = List.of(
            new RunIdentity("cell", "bare", "0.1", "abc", "cell: b\u00e4re\n", PARAMETERS),
            new RunIdentity("cell", "coated", "0.1", "abc", "cell: coated\n", PARAMETERS),
            new RunIdentity("rules", "other", "0.1", "abc", "", ""));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("plan.lfc");
        PlannedRuns.write(folder, RUNS);
    }

    @Test
    void runsAreFoundByTheirLabels() {
        PlannedRuns planned = PlannedRuns.in(folder);
        assertThat(RUNS).allSatisfy(run -> assertThat(planned.run(run.label())).contains(run));
        assertThat(planned.run("none")).isEmpty();
    }

    @Test
    void whatRunsHaveInCommonIsWrittenOnce() throws IOException {
        assertThat(Files.size(file)).isBetween((long) PARAMETERS.length(), PARAMETERS.length() + 1000L);
    }

    @Test
    void whereNothingWasWrittenDownThereAreNoRuns() throws IOException {
        Files.delete(file);
        assertThat(PlannedRuns.in(folder).run("bare")).isEmpty();
    }

    @Test
    void whatWasWrittenDownIsNeverReplaced() {
        assertThatThrownBy(() -> PlannedRuns.write(folder, RUNS.subList(0, 1)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(PlannedRuns.in(folder).run("coated")).isPresent();
    }

    @Test
    void damageAnywhereIsRefused() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        for (int place : new int[] {0, 9, 40, 50_000, sound.length - 33, sound.length - 1}) {
            byte[] damaged = sound.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);
            assertRefused("is damaged, it does not match its checksum");
        }
        for (int length : new int[] {0, 31}) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertRefused("is truncated");
        }
    }

    @Test
    void anotherLayoutIsRefused() throws IOException {
        writeOther(output -> output.ints("other", 1));
        assertRefused("is not laid out as expected");
        writeOther(output -> {
            output.ints("number of texts", 0);
            output.ints("texts of each run", 0, 0, 0, 0, 0, 0);
        });
        assertRefused("is not laid out as expected");
        writeOther(output -> {
            output.ints("number of texts", 0);
            output.ints("texts of each run", 0);
        });
        assertRefused("is not laid out as expected");
    }

    private void writeOther(Consumer<CheckpointOutput> content) throws IOException {
        Files.delete(file);
        CheckpointFile.write(file, content);
    }

    private void assertRefused(String fault) {
        assertThatThrownBy(() -> PlannedRuns.in(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + " " + fault + "; run the study anew with --overwrite.");
    }
}
