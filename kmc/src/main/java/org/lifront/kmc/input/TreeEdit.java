package org.lifront.kmc.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derives one tree from another; each node keeps the position where it was written. */
final class TreeEdit {

    private TreeEdit() {}

    /** The base with the overlay's keys merged in; where either is no mapping, the overlay replaces the base. */
    static YamlNode overlay(YamlNode base, YamlNode overlay) {
        if (!(base instanceof YamlNode.Mapping below) || !(overlay instanceof YamlNode.Mapping above)) {
            return overlay;
        }
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>(below.entries());
        above.entries()
                .forEach((key, entry) -> merged.merge(
                        key, entry, (b, a) -> new YamlNode.Entry(a.keyPosition(), overlay(b.node(), a.node()))));
        return new YamlNode.Mapping(merged, below.position());
    }

    /** The base with one node replaced. */
    static YamlNode replace(YamlNode base, KeyPath address, YamlNode value) {
        return replace(base, address, 0, value);
    }

    private static YamlNode replace(YamlNode base, KeyPath address, int depth, YamlNode value) {
        if (depth == address.steps().size()) {
            return value;
        }
        String step = address.steps().get(depth);
        return step.startsWith("[")
                ? inSequence(base, address, depth, value, Integer.parseInt(step.substring(1, step.length() - 1)))
                : inMapping(base, address, depth, value, step);
    }

    private static YamlNode inMapping(YamlNode base, KeyPath address, int depth, YamlNode value, String key) {
        boolean mapping = base instanceof YamlNode.Mapping;
        Map<String, YamlNode.Entry> entries =
                new LinkedHashMap<>(mapping ? ((YamlNode.Mapping) base).entries() : Map.of());
        YamlNode before =
                entries.containsKey(key) ? entries.get(key).node() : new YamlNode.Mapping(Map.of(), value.position());
        YamlNode after = replace(before, address, depth + 1, value);
        entries.put(key, new YamlNode.Entry(value.position(), after));
        return new YamlNode.Mapping(entries, mapping ? base.position() : value.position());
    }

    private static YamlNode inSequence(YamlNode base, KeyPath address, int depth, YamlNode value, int index) {
        List<YamlNode> items =
                base instanceof YamlNode.Sequence sequence ? new ArrayList<>(sequence.items()) : List.of();
        if (index >= items.size()) {
            throw new InvalidInputException(value.position() + ": key '" + address.text() + "': there is no item ["
                    + index + "] " + expected(address, depth, items.size()));
        }
        items.set(index, replace(items.get(index), address, depth + 1, value));
        return new YamlNode.Sequence(items, base.position());
    }

    private static String expected(KeyPath address, int depth, int items) {
        return switch (items) {
            case 0 ->
                "in an empty list; set the whole list, '"
                        + new KeyPath(address.steps().subList(0, depth)).text() + "=[...]'";
            case 1 -> "in a list of 1, expected [0]";
            default -> "in a list of " + items + ", expected [0] to [" + (items - 1) + "]";
        };
    }
}
