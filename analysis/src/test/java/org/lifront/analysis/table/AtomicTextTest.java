package org.lifront.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicTextTest {

    @TempDir
    Path directory;

    @Test
    void missingFoldersAreMade() throws IOException {
        Path file = directory.resolve("a/b/c.txt");
        AtomicText.write(file, "\u03a9");
        assertThat(Files.readString(file)).isEqualTo("\u03a9");
    }

    @Test
    void nothingButTheFileRemains() throws IOException {
        AtomicText.write(directory.resolve("c.txt"), "one");
        AtomicText.write(directory.resolve("c.txt"), "two");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("c.txt"));
        }
        assertThat(Files.readString(directory.resolve("c.txt"))).isEqualTo("two");
    }

    @Test
    void afterAFailureTheOldFileStandsAndNoPartIsLeft() throws IOException {
        Path target = Files.createDirectories(directory.resolve("taken/inside")).getParent();
        assertThatThrownBy(() -> AtomicText.write(target, "x")).isInstanceOf(IOException.class);
        assertThat(target.resolve("inside")).isDirectory();
        assertThat(directory.resolve(".taken.tmp")).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheFolderIsReported() throws IOException {
        Files.writeString(directory.resolve("file"), "x");
        assertThatThrownBy(() -> AtomicText.write(directory.resolve("file/c.txt"), "x"))
                .isInstanceOf(IOException.class);
    }
}
