package org.lifront.runs.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lifront.kmc.input.Spelling;

/** The result folder that was probably meant by one that is none: a neighbour, the folder around it, one inside it. */
public final class NearbyResult {

    private NearbyResult() {}

    /** {@code "; did you mean 'results/ald'?"}, or nothing if no result is near. */
    public static String suggestion(Path folder) {
        if (!Files.exists(folder)) {
            return neighbour(folder);
        }
        Path parent = folder.getParent();
        if (parent != null && ResultFolder.isResult(parent)) {
            return meant(parent);
        }
        List<String> inside = results(folder).map(path -> "'" + path + "'").toList();
        return switch (inside.size()) {
            case 0 -> "";
            case 1 -> "; did you mean " + inside.get(0) + "?";
            default -> "; results in it: " + String.join(", ", inside);
        };
    }

    private static String neighbour(Path missing) {
        Path parent = missing.toAbsolutePath().getParent();
        if (parent == null || missing.getFileName() == null) {
            return "";
        }
        List<String> names =
                results(parent).map(path -> path.getFileName().toString()).toList();
        return Spelling.nearest(missing.getFileName().toString(), names)
                .map(name -> meant(missing.resolveSibling(name)))
                .orElse("");
    }

    private static String meant(Path folder) {
        return "; did you mean '" + folder + "'?";
    }

    private static Stream<Path> results(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ResultFolder::isResult).sorted().limit(5).toList().stream();
        } catch (IOException e) {
            // A suggestion is a courtesy; the message without it is still right.
            return Stream.empty();
        }
    }
}
