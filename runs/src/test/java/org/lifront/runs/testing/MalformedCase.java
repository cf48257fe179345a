package org.lifront.runs.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of a catalogue of malformed inputs: {@code === title}, the input, {@code --- message}.
 *
 * @param title what is wrong
 * @param input the file as the user wrote it
 * @param message the whole message that must result, without the folder's path
 */
public record MalformedCase(String title, String input, String message) {

    /** Reads a catalogue that lies beside a class. */
    public static List<MalformedCase> catalogue(Class<?> beside, String name) {
        List<MalformedCase> cases = new ArrayList<>();
        for (String block : text(beside, name).split("(?m)^=== ")) {
            int message = block.lastIndexOf("\n--- ");
            if (message >= 0) {
                int title = block.indexOf('\n');
                String input = title == message ? "" : block.substring(title + 1, message + 1);
                cases.add(new MalformedCase(
                        block.substring(0, title),
                        input,
                        block.substring(message + 5).strip()));
            }
        }
        return cases;
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
