package org.lifront.kmc.checkpoint;

import java.nio.charset.StandardCharsets;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** Texts in a state: their UTF-8 bytes. */
final class Texts {

    private Texts() {}

    static void save(String name, String text, StateSink sink) {
        sink.bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String restore(String name, StateSource source) {
        return new String(source.bytes(name), StandardCharsets.UTF_8);
    }
}
