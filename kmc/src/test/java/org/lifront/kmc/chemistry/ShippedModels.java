package org.lifront.kmc.chemistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lifront.kmc.input.InputDocument;

/** The tutorial models. */
final class ShippedModels {

    private static final Path FOLDER = Path.of("..", "runs", "models");

    private ShippedModels() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model changed as {@code --set} does. */
    static Chemistry changed(String stem, String assignment) {
        return ChemistryReader.read(
                InputDocument.read(FOLDER.resolve(stem + ".yaml")).root().withArgument(assignment));
    }

    static Chemistry named(String stem) {
        return ChemistryReader.read(FOLDER.resolve(stem + ".yaml"));
    }
}
