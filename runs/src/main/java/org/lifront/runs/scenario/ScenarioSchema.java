package org.lifront.runs.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of scenarios, from which editors complete and explain keys. What it allows is what can be told without
 * understanding units; the program itself says more, and more clearly.
 */
public final class ScenarioSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ScenarioSchema() {}

    /** The schema, draft 2020-12, as text. */
    public static String text() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "LiFront scenario");
        root.put("description", "One symmetric Li | solid electrolyte | Li cell and how it is cycled");
        closed(root);
        root.putArray("required").add("stack");
        ScenarioKeys.all().forEach(key -> add(root, key));
        return root.toPrettyString() + "\n";
    }

    private static void add(ObjectNode root, ScenarioKey key) {
        ObjectNode section = root;
        String[] names = key.path().split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            section = section(section, names[i]);
        }
        ObjectNode node = ((ObjectNode) section.get("properties")).putObject(key.name());
        node.put("description", key.meaning() + " Allowed: " + key.allowed() + ".");
        describe(node, key);
    }

    private static ObjectNode section(ObjectNode parent, String name) {
        boolean isList = name.endsWith("[]");
        String plain = isList ? name.substring(0, name.length() - 2) : name;
        ObjectNode properties = (ObjectNode) parent.get("properties");
        if (properties.has(plain)) {
            ObjectNode there = (ObjectNode) properties.get(plain);
            return isList ? (ObjectNode) there.get("items") : there;
        }
        ObjectNode node = properties.putObject(plain);
        if (isList) {
            node.put("type", "array");
            return closed(node.putObject("items"));
        }
        return closed(node);
    }

    private static ObjectNode closed(ObjectNode node) {
        node.put("type", "object").put("additionalProperties", false).putObject("properties");
        return node;
    }

    private static void describe(ObjectNode node, ScenarioKey key) {
        if (key instanceof WholeNumberKey number) {
            node.put("type", "integer").put("minimum", number.least()).put("maximum", number.most());
            if (key.hasDefault()) {
                node.put("default", Long.parseLong(key.byDefault()));
            }
        } else if (key instanceof WholeNumbersKey numbers) {
            node.put("type", "array");
            ObjectNode items = node.putObject("items");
            items.put("type", "integer").put("minimum", numbers.least()).put("maximum", numbers.most());
            node.putArray("default");
        } else if (key instanceof ChoiceKey choice) {
            ArrayNode words = node.putArray("enum");
            choice.choices().forEach(words::add);
            if (key.hasDefault()) {
                node.put("default", key.byDefault());
            }
        } else if (key instanceof QuantityKey quantity) {
            node.put("type", "string");
            node.putArray("examples").add(quantity.range().kind().example());
            if (key.hasDefault()) {
                node.put("default", key.byDefault());
            }
        }
    }
}
