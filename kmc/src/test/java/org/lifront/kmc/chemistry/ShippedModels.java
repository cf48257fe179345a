package org.lifront.kmc.chemistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    static Chemistry named(String stem) {
        return ChemistryReader.read(FOLDER.resolve(stem + ".yaml"));
    }
}
