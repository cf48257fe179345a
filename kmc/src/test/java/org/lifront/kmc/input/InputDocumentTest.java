package org.lifront.kmc.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDocumentTest {

    @TempDir
    Path folder;

    private void refused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading)
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> e.getMessage().replace(folder + "/", ""))
                .isEqualTo(message);
    }

    @Test
    void aMissingFileNamesTheNearestOneBesideIt() throws IOException {
        Files.writeString(folder.resolve("01-bare.yaml"), "stack: {}");
        refused(
                () -> InputDocument.read(folder.resolve("01-bar.yaml")),
                "01-bar.yaml: no such file; did you mean '01-bare.yaml'?");
        refused(
                () -> InputDocument.read(folder.resolve("01-bare")),
                "01-bare: no such file; did you mean '01-bare.yaml'?");
        refused(() -> InputDocument.read(folder.resolve("other.yaml")), "other.yaml: no such file");
        refused(() -> InputDocument.read(folder.resolve("none/other.yaml")), "none/other.yaml: no such file");
    }

    @Test
    void aFolderIsNoDocument() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        refused(() -> InputDocument.read(inner), "inner: this is a folder, expected a YAML file");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundWhereTheyStand() throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "stack: {}\ncell: f\u00fcnf\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(() -> InputDocument.read(file), "latin.yaml:2:8: found byte 0xFC, expected UTF-8 text");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3});
        refused(() -> InputDocument.read(file), "latin.yaml:1:4: found byte 0xC3, expected UTF-8 text");
    }

    @Test
    void aFileAboveOneMebibyteIsNotParsed() throws IOException {
        Path file = Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1));
        refused(() -> InputDocument.read(file), "large.yaml: larger than 1 MiB, expected a short text");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.yaml"), "");
        refused(() -> InputDocument.read(file), "empty.yaml: the file is empty, expected a mapping of keys to values");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreHarmless() throws IOException {
        Path file = Files.writeString(folder.resolve("windows.yaml"), "\ufeffa: 1\r\nb: 2\r\n");
        InputNode root = InputDocument.read(file).root();
        assertThat(root.require("b").integer(0, 9)).isEqualTo(2);
        assertThat(root.require("b").position().line()).isEqualTo(2);
    }

    @Test
    void aBillionLaughsDocumentIsRefusedAtItsFirstAnchor() {
        refused(
                () -> InputDocument.ofText("lol", "a: &a [x, x]\nb: [*a, *a]\n"),
                "lol:1:4: found a YAML anchor or alias, expected the value itself");
    }

    @Test
    void aMillionOpenBracketsNeitherOverflowNorTakeLong() {
        refused(() -> InputDocument.ofText("deep", "[".repeat(1 << 20)), "deep:1:33: nested deeper than 32 levels");
    }
}
