package org.lifront.runs.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

class ResultFolderTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    @Test
    void claimingCreatesNothing() {
        ResultFolder.claim(temp.resolve("a/b"), false);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void theRecordSaysWhichProgramMadeTheResultAndHow() throws IOException {
        ResultFolder.claim(temp.resolve("a/b"), false)
                .create("title", List.of("b", "a"), "lifront run x.yaml", NOON)
                .close();
        assertThat(Files.readAllLines(temp.resolve("a/b/provenance.txt")))
                .startsWith("LiFront result")
                .contains(
                        "version\t" + BuildIdentity.current().version(),
                        "command\tlifront run x.yaml",
                        "started\t2026-01-01T12:00:00Z");
    }

    @Test
    void theRecordKeepsTheCommandAndTheOrderOfTheCells() {
        assertThat(ResultFolder.recordedCells(temp)).isEmpty();
        assertThat(ResultFolder.recordedCommand(temp)).isEmpty();
        ResultFolder.claim(temp, false)
                .create("title", List.of("b", "a"), "c", NOON)
                .close();
        assertThat(ResultFolder.recordedCells(temp)).containsExactly("b", "a");
        assertThat(ResultFolder.recordedCommand(temp)).contains("c");
    }

    @Test
    void anEmptyFolderMayBeUsed() {
        ResultFolder.claim(temp, false)
                .create("title", List.of("b", "a"), "c", NOON)
                .close();
        assertThat(temp.resolve(ResultFolder.RECORD)).isRegularFile();
    }

    @Test
    void anEarlierResultIsRefusedUnlessItMayBeOverwritten() throws IOException {
        ResultFolder.claim(temp, false)
                .create("title", List.of("b", "a"), "first", NOON)
                .close();
        Files.createDirectories(temp.resolve("cell"));
        Files.writeString(temp.resolve("cell/seg-00000.h5"), "old");

        assertThatThrownBy(() -> ResultFolder.claim(temp, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(temp + ": holds results already; choose another folder or add --overwrite");

        ResultFolder.claim(temp, true)
                .create("title", List.of("b", "a"), "second", NOON)
                .close();
        assertThat(temp.resolve("cell")).doesNotExist();
        assertThat(temp.resolve(ResultFolder.RECORD)).content().contains("second");
    }

    @Test
    void aFolderThatIsNotOursIsNeverCleared() throws IOException {
        Files.writeString(temp.resolve("thesis.tex"), "precious");
        assertThatThrownBy(() -> ResultFolder.claim(temp, true))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(temp + ": is not empty and holds no LiFront result; choose another folder");
        assertThat(temp.resolve("thesis.tex")).hasContent("precious");
    }

    @Test
    void clearingDoesNotFollowLinksOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("keep"), "me");
        Path result = temp.resolve("result");
        ResultFolder.claim(result, false)
                .create("title", List.of("b", "a"), "first", NOON)
                .close();
        Files.createSymbolicLink(result.resolve("link"), outside);

        ResultFolder.claim(result, true)
                .create("title", List.of("b", "a"), "second", NOON)
                .close();

        assertThat(outside.resolve("keep")).hasContent("me");
        assertThat(result.resolve("link")).doesNotExist();
    }

    @Test
    void aFileIsNotAFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> ResultFolder.claim(file, true))
                .hasMessage(file + ": is a file; choose a folder for the results");
        assertThatThrownBy(() -> ResultFolder.claim(file.resolve("below"), false))
                .hasMessage(file.resolve("below") + ": cannot be written; choose a folder that you may write");
    }
}
