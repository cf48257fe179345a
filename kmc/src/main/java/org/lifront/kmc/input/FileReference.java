package org.lifront.kmc.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The path of a file as it stands in a document.
 *
 * @param node where it stands
 * @param found its text
 */
record FileReference(InputNode node, String found) {

    private static final Pattern EXTENSION = Pattern.compile("\\.ya?ml$");

    /** The file, which must exist; relative to the document, or to the working folder if given on the command line. */
    Path existing() {
        Path given = given();
        boolean inFile = node.position().line() > 0;
        Path file = inFile ? Path.of(node.position().document()).resolveSibling(given) : given;
        if (Files.isRegularFile(file)) {
            return file;
        }
        boolean isLong = !Spelling.excerpt(found).equals(found);
        String reason = Files.isDirectory(file)
                ? " (a folder)"
                : isLong || file.equals(given) ? " (no such file)" : " (no file " + file + ")";
        String suggestion = nearest(file)
                .map(name -> "; did you mean '" + given.resolveSibling(name) + "'?")
                .orElse("");
        throw node.error(
                "found '" + Spelling.excerpt(found) + "'" + reason + ", expected the path of a file" + suggestion);
    }

    /** The YAML file in the folder of a missing one that was probably meant. */
    static Optional<String> nearest(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> names = new TreeMap<>();
            files.map(path -> path.getFileName().toString())
                    .filter(name -> EXTENSION.matcher(name).find())
                    .forEach(name -> names.put(stem(name), name));
            String wanted = stem(missing.toAbsolutePath().getFileName().toString());
            return Optional.ofNullable(names.get(wanted))
                    .or(() -> Spelling.nearest(wanted, names.keySet()).map(names::get));
        } catch (IOException e) {
            // A suggestion is a courtesy; the message without it is still right.
            return Optional.empty();
        }
    }

    /** The name without its extension, which would make any two names look alike. */
    private static String stem(String name) {
        return EXTENSION.matcher(name).replaceFirst("");
    }

    private Path given() {
        try {
            return Path.of(found);
        } catch (InvalidPathException e) {
            throw node.error("found '" + Spelling.excerpt(found) + "', expected the path of a file");
        }
    }
}
