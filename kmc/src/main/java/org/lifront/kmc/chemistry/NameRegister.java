package org.lifront.kmc.chemistry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.SourcePosition;
import org.lifront.kmc.input.Spelling;

/** The names that a model gives to things of one kind: each is declared once, and only declared ones can be used. */
final class NameRegister {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.+ -]{0,30}[A-Za-z0-9_.+-])?");

    private final String noun;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, SourcePosition> declarations = new LinkedHashMap<>();

    /** @param noun what the names stand for, such as {@code species} */
    NameRegister(String noun) {
        this.noun = noun;
    }

    /** Reads a new name. */
    String declare(InputNode node) {
        String name = node.text();
        if (!NAME.matcher(name).matches()) {
            throw node.error("found '" + Spelling.excerpt(name)
                    + "', expected a name of at most 32 letters, digits, blanks, '_', '-', '+' or '.'");
        }
        SourcePosition first = declarations.putIfAbsent(name, node.position());
        if (first != null) {
            throw node.error(noun + " '" + name + "' is declared twice, first in line " + first.line());
        }
        names.put(name, name);
        return name;
    }

    /** Declares a name that the program itself gives. */
    void declareDefault(String name) {
        names.put(name, name);
    }

    /** All names in the order of their declaration. */
    List<String> names() {
        return List.copyOf(names.keySet());
    }

    /** Reads a name that must have been declared. */
    String use(InputNode node) {
        return node.oneOf(names);
    }

    /** Reads one declared name, or a list of different ones. */
    List<String> useSome(InputNode node) {
        return items(node).stream().map(this::use).toList();
    }

    /** The nodes behind {@link #useSome}: the items of a list without repetitions, or the node itself. */
    List<InputNode> items(InputNode node) {
        if (!node.isList()) {
            return List.of(node);
        }
        List<InputNode> items = atLeastOne(node);
        Set<String> seen = new LinkedHashSet<>();
        for (InputNode item : items) {
            if (!seen.add(use(item))) {
                throw item.error(noun + " '" + use(item) + "' stands twice in this list");
            }
        }
        return new ArrayList<>(items);
    }

    /** The items of a list that must not be empty. */
    static List<InputNode> atLeastOne(InputNode node) {
        List<InputNode> items = node.list();
        if (items.isEmpty()) {
            throw node.error("found an empty list, expected at least one entry");
        }
        return items;
    }
}
