package org.lifront.kmc.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;

/**
 * One materials file.
 *
 * @param identifier file name without its extension
 * @param root its content
 * @param userFile the path if it is the user's, nothing if it is shipped
 */
record MaterialFile(String identifier, InputNode root, Optional<Path> userFile) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** A file of the user's. Its name becomes the material's identifier. */
    static MaterialFile ofUser(Path path) {
        String fileName = path.getFileName() == null ? "" : path.getFileName().toString();
        String identifier = fileName.replaceFirst("\\.ya?ml$", "");
        if (identifier.equals(fileName) || !IDENTIFIER.matcher(identifier).matches()) {
            throw new InvalidInputException(
                    path + ": found the file name '" + fileName
                            + "', expected a material's identifier in lower-case letters, digits and '_', such as 'my_film.yaml'");
        }
        return new MaterialFile(identifier, InputDocument.read(path).root(), Optional.of(path));
    }

    /** A file that comes with the program. */
    static MaterialFile shipped(String identifier) {
        String name = identifier + ".yaml";
        return new MaterialFile(
                identifier, InputDocument.ofText(name, shippedText(name)).root(), Optional.empty());
    }

    static String shippedText(String name) {
        try (InputStream in = MaterialFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its materials file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MaterialSheet sheet() {
        return new MaterialSheet(
                identifier,
                root.require("name").text(),
                root.require("formula").text(),
                root.require("description").text(),
                userFile.map(Path::toString).orElse("shipped"));
    }
}
