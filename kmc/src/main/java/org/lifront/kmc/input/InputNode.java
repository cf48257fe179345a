package org.lifront.kmc.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

/**
 * Typed cursor on a node of an input document. Immutable. Every method that reads throws
 * {@link InvalidInputException} with the position, the key, what was found and what is allowed.
 */
public final class InputNode {

    private final YamlNode node;
    private final String path;

    InputNode(YamlNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** Address of this node from the root, such as {@code stack.on_latp[0]}; empty for the root. */
    public String path() {
        return path;
    }

    /** Where this node was written. */
    public SourcePosition position() {
        return node.position();
    }

    /**
     * This node, which must be a mapping with no other keys than these.
     *
     * @param keys every key that the mapping may have
     */
    public InputNode mapping(String... keys) {
        return mapping(key -> "", keys);
    }

    /**
     * The same where an unknown key may belong elsewhere.
     *
     * @param elsewhere what a message says of a key that resembles none of these, such as {@code "; did you mean 'a.b'?"}
     */
    public InputNode mapping(UnaryOperator<String> elsewhere, String... keys) {
        List<String> allowed = Arrays.asList(keys);
        for (Map.Entry<String, YamlNode.Entry> entry :
                asMapping("a mapping with the keys " + quoted(allowed)).entrySet()) {
            String key = entry.getKey();
            if (!allowed.contains(key)) {
                String meant = Spelling.suggestion(key, allowed);
                throw at(
                        entry.getValue().keyPosition(),
                        child(key),
                        "unknown key, expected " + Spelling.choices(allowed)
                                + (meant.isEmpty() ? elsewhere.apply(key) : meant));
            }
        }
        return this;
    }

    /** The value of a key that this mapping must have. */
    public InputNode require(String key) {
        return optional(key).orElseThrow(() -> error("the required key '" + key + "' is missing"));
    }

    /** The value of a key that this mapping may have. */
    public Optional<InputNode> optional(String key) {
        YamlNode.Entry entry = asMapping("a mapping").get(key);
        return entry == null ? Optional.empty() : Optional.of(new InputNode(entry.node(), child(key)));
    }

    /** The mapping of a key; an empty one that stands where this mapping stands if the key is absent. */
    public InputNode section(String key, String... keys) {
        InputNode section =
                optional(key).orElseGet(() -> new InputNode(new YamlNode.Mapping(Map.of(), position()), child(key)));
        return section.mapping(keys);
    }

    /** The entries of this mapping, whose keys are free, in the order of the file. */
    public Map<String, InputNode> entries() {
        Map<String, InputNode> entries = new LinkedHashMap<>();
        asMapping("a mapping").forEach((key, entry) -> entries.put(key, new InputNode(entry.node(), child(key))));
        return entries;
    }

    /** Whether this node is a list. */
    public boolean isList() {
        return node instanceof YamlNode.Sequence;
    }

    /** Whether this node is a mapping. */
    public boolean isMapping() {
        return node instanceof YamlNode.Mapping;
    }

    /** The items of this list, which may be empty. */
    public List<InputNode> list() {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            throw expected("a list");
        }
        List<InputNode> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            items.add(new InputNode(item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    /** This scalar as text that is not blank. */
    public String text() {
        return scalar("a text").strip();
    }

    /**
     * This scalar as one of the given names.
     *
     * @param choices what each name stands for, in the order in which messages list them
     */
    public <T> T oneOf(Map<String, T> choices) {
        String found = scalar(Spelling.choices(choices.keySet()));
        T choice = choices.get(found);
        if (choice == null) {
            throw error("found '" + Spelling.excerpt(found) + "', expected " + Spelling.choices(choices.keySet())
                    + Spelling.suggestion(found, choices.keySet()));
        }
        return choice;
    }

    /** This scalar as a whole number from {@code min} to {@code max}. */
    public long integer(long min, long max) {
        String allowed = "a whole number between " + min + " and " + max;
        String found = scalar(allowed);
        if (!found.matches("[+-]?[0-9]{1,19}")) {
            throw expected(allowed);
        }
        try {
            long value = Long.parseLong(found);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException tooLarge) {
            // Nineteen digits may exceed a long, and with it the range: reported below.
        }
        throw expected(allowed);
    }

    /** {@link #integer(long, long)} for ranges of {@code int}. */
    public int integer(int min, int max) {
        return (int) integer((long) min, (long) max);
    }

    /** This scalar as a quantity in the range, in the {@linkplain QuantityKind#internalUnit() internal unit} of its kind. */
    public double quantity(QuantityRange range) {
        return new QuantityReading(this, scalar(range.describe()), range).value();
    }

    /** This scalar as the path of an existing regular file, relative to the document in which it is written. */
    public Path file() {
        return new FileReference(this, scalar("the path of a file")).existing();
    }

    /** The failure to report when this node's value cannot be used. */
    public InvalidInputException error(String message) {
        return at(position(), path, message);
    }

    /** This tree with another laid over it: mappings merge key by key, anything else is replaced. */
    public InputNode overlaid(InputNode overlay) {
        return new InputNode(TreeEdit.overlay(node, overlay.node), path);
    }

    /** This tree with the node at an address replaced; missing mappings on the way are created. */
    public InputNode with(KeyPath address, InputNode value) {
        return new InputNode(TreeEdit.replace(node, address, value.node), path);
    }

    /** This mapping with a key set to a text that the program itself found. */
    public InputNode withText(String key, String text) {
        return with(new KeyPath(List.of(key)), inPlace(text));
    }

    /** A text that the program itself found, in the place of this node. */
    public InputNode inPlace(String text) {
        return new InputNode(new YamlNode.Scalar(text, false, position()), "");
    }

    /**
     * This tree with a value from the command line.
     *
     * @param assignment {@code key.path=value}, the value in YAML
     */
    public InputNode withArgument(String assignment) {
        int equals = assignment.indexOf('=');
        try {
            KeyPath address = KeyPath.parse(
                    equals < 0 ? "" : assignment.substring(0, equals).strip());
            YamlNode value = InputDocument.argument(assignment.substring(equals + 1));
            return new InputNode(TreeEdit.replace(node, address, value), path);
        } catch (IllegalArgumentException notAPath) {
            throw new InvalidInputException("--set: found '" + Spelling.excerpt(assignment)
                    + "', expected an assignment such as 'protocol.cycles=10'");
        }
    }

    /** This tree written as YAML, block style, one key a line; reading it back gives an equal tree. */
    public String toYaml() {
        return YamlText.write(node);
    }

    /** This node in one line as YAML's flow style, or the bare text of a scalar. */
    public String inline() {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : YamlText.flow(node);
    }

    private Map<String, YamlNode.Entry> asMapping(String allowed) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries();
        }
        throw expected(allowed);
    }

    private String scalar(String allowed) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw expected(allowed);
    }

    private InvalidInputException expected(String allowed) {
        return error("found " + node.noun() + ", expected " + allowed);
    }

    private String child(String key) {
        return path.isEmpty() ? Spelling.excerpt(key) : path + "." + Spelling.excerpt(key);
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "'" + name + "'").toList());
    }

    private static InvalidInputException at(SourcePosition position, String path, String message) {
        return new InvalidInputException(position + ": " + (path.isEmpty() ? "" : "key '" + path + "': ") + message);
    }
}
