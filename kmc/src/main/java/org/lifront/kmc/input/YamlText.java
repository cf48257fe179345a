package org.lifront.kmc.input;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree as YAML: mappings in block style, everything inside a list in flow style. */
final class YamlText {

    /** Text that YAML reads back unchanged without quotes, in block and in flow style. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_./+^(%-][A-Za-z0-9_./+^()%-]*( [A-Za-z0-9_./+^()%-]+)*");

    private YamlText() {}

    static String write(YamlNode node) {
        StringBuilder out = new StringBuilder();
        if (node instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
            block(mapping, "", out);
            return out.toString();
        }
        return flow(node) + "\n";
    }

    private static void block(YamlNode.Mapping mapping, String indent, StringBuilder out) {
        for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
            out.append(indent).append(scalar(entry.getKey(), true)).append(':');
            YamlNode child = entry.getValue().node();
            if (child instanceof YamlNode.Mapping inner && !inner.entries().isEmpty()) {
                out.append('\n');
                block(inner, indent + "  ", out);
            } else {
                out.append(' ').append(flow(child)).append('\n');
            }
        }
    }

    static String flow(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar(scalar.text(), scalar.quoted());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((YamlNode.Mapping) node)
                .entries().entrySet().stream()
                        .map(e -> scalar(e.getKey(), true) + ": "
                                + flow(e.getValue().node()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(String text, boolean quoted) {
        if (text.isEmpty() && !quoted) {
            return "";
        }
        boolean marker = text.startsWith("-") || text.startsWith("%") || text.startsWith("...");
        return PLAIN.matcher(text).matches() && !marker ? text : inQuotes(text);
    }

    private static String inQuotes(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c >= ' ' && c < 127) {
                out.append((char) c);
            } else {
                out.append(String.format("\\u%04X", c));
            }
        });
        return out.append('"').toString();
    }
}
