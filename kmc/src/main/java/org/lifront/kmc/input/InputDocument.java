package org.lifront.kmc.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One YAML document of the user's.
 *
 * @param name the path as the user gave it, which every message repeats
 * @param text the document as written
 * @param root cursor on its root
 */
public record InputDocument(String name, String text, InputNode root) {

    private static final int LARGEST_BYTES = 1 << 20;
    private static final String ARGUMENT = "--set";

    /**
     * Reads a file.
     *
     * @throws InvalidInputException if the file is missing, a folder, unreadable, larger than 1 MiB, not UTF-8, empty or
     *     not YAML
     */
    public static InputDocument read(Path path) {
        return ofText(path.toString(), decode(path.toString(), bytes(path)));
    }

    /**
     * Parses a text.
     *
     * @throws InvalidInputException if the text is larger than 1 MiB, empty or not YAML
     */
    public static InputDocument ofText(String name, String text) {
        if (text.length() > LARGEST_BYTES) {
            throw tooLarge(name);
        }
        YamlNode root = YamlTree.parse(name, true, text);
        if (root instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
            throw new InvalidInputException(name + ": the file is empty, expected a mapping of keys to values");
        }
        return new InputDocument(name, text, new InputNode(root, ""));
    }

    /** Parses a value given on the command line; its position reads {@code --set}. */
    static YamlNode argument(String text) {
        if (text.length() > LARGEST_BYTES) {
            throw tooLarge(ARGUMENT);
        }
        return YamlTree.parse(ARGUMENT, false, text);
    }

    private static byte[] bytes(Path path) {
        if (!Files.exists(path)) {
            String suggestion = FileReference.nearest(path)
                    .map(name -> "; did you mean '" + path.resolveSibling(name) + "'?")
                    .orElse("");
            throw new InvalidInputException(path + ": no such file" + suggestion);
        }
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + ": this is a folder, expected a YAML file");
        }
        if (!Files.isRegularFile(path)) {
            throw new InvalidInputException(path + ": not a regular file, expected a YAML file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw tooLarge(path.toString());
            }
            return bytes;
        } catch (IOException e) {
            throw new InvalidInputException(
                    path + ": the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            throw new InvalidInputException(new SourcePosition(name, line, column)
                    + String.format(": found byte 0x%02X, expected UTF-8 text", bytes[in.position()]));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static InvalidInputException tooLarge(String name) {
        return new InvalidInputException(name + ": larger than 1 MiB, expected a short text");
    }
}
