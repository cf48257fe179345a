package org.lifront.kmc.chemistry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lifront.kmc.input.InputDocument;

/** A small model that uses every section, and what one change of its text makes of it. */
final class BaseModel {

    private BaseModel() {}

    static String text() {
        return resource("base-model.yaml");
    }

    static String resource(String name) {
        try (InputStream in = BaseModel.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text as the file {@code m.yaml}. */
    static Chemistry read(String text) {
        return ChemistryReader.read(InputDocument.ofText("m.yaml", text).root());
    }

    /** The model with one passage, which it must have, replaced. */
    static Chemistry with(String passage, String replacement) {
        return read(edited(passage, replacement));
    }

    static String edited(String passage, String replacement) {
        String text = text();
        int at = text.indexOf(passage);
        if (at < 0) {
            throw new IllegalArgumentException("the base model has no passage '" + passage + "'");
        }
        return text.substring(0, at) + replacement + text.substring(at + passage.length());
    }
}
