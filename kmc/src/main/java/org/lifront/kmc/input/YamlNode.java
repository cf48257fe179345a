package org.lifront.kmc.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a document: a scalar, a list or a mapping, each with its place in the source. */
sealed interface YamlNode {

    SourcePosition position();

    /** What the node is, for messages. */
    String noun();

    /**
     * @param text the value; every scalar is text until a reader asks for something else
     * @param quoted whether it was written in quotes or as a block, so that an empty text was meant
     */
    record Scalar(String text, boolean quoted, SourcePosition position) implements YamlNode {
        @Override
        public String noun() {
            if (text.isBlank()) {
                return quoted ? "an empty text" : "nothing";
            }
            return "'" + Spelling.excerpt(text) + "'";
        }
    }

    /** @param items the items in order */
    record Sequence(List<YamlNode> items, SourcePosition position) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** @param entries the entries in the order of the file */
    record Mapping(Map<String, Entry> entries, SourcePosition position) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String noun() {
            return "a mapping";
        }
    }

    /** @param keyPosition where the key itself stands */
    record Entry(SourcePosition keyPosition, YamlNode node) {}
}
