package org.lifront.runs.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lifront.kmc.input.InputDocument;

/** The models that come with the program, {@code runs/models} in its source. */
public final class ShippedModels {

    /** Names of the model files without their ending, in the order of the tutorial. */
    public static final List<String> NAMES = List.of(
            "01-linear",
            "02-exclusion",
            "03-erbium",
            "04-lithium",
            "05-lithium-grain-boundary",
            "06-co-oxidation",
            "07-langmuir",
            "08-oxygen-vacancies");

    private ShippedModels() {}

    /**
     * A shipped model.
     *
     * @param name one of {@link #NAMES}
     * @param overrides assignments such as {@code lattice.cells=32}, applied in order
     */
    public static ModelFile read(String name, List<String> overrides) {
        return ModelFile.of(InputDocument.ofText(fileName(name), text(name)), overrides);
    }

    /** What the model says of itself: the first sentence of its leading comment. */
    public static String purpose(String name) {
        StringBuilder comment = new StringBuilder();
        text(name).lines().takeWhile(line -> line.startsWith("#")).forEach(line -> comment.append(line.substring(1)));
        String words = comment.toString().strip().replaceFirst("^Model \\d+: ", "");
        return words.replaceFirst("(?s)[.:;](\\s.*)?$|\\. .*", "").replaceFirst("\\s*\\(.*", "");
    }

    /** Where the file lies in the project's folder. */
    public static String fileName(String name) {
        return "runs/models/" + name + ".yaml";
    }

    private static String text(String name) {
        String resource = name + ".yaml";
        try (InputStream in = ShippedModels.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }
}
