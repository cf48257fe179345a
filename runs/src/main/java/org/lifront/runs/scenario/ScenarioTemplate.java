package org.lifront.runs.scenario;

import java.util.ArrayList;
import java.util.List;

/** A scenario to begin with: a film on the electrolyte, and every other key with its default, commented out. */
public final class ScenarioTemplate {

    private static final int WIDTH = 110;

    private static final String HEAD = """
            # A scenario of LiFront: one symmetric Li | solid electrolyte | Li cell. Simulate it with
            #
            #   lifront run %1$s
            #
            # Only "stack" is required. Every other key shows its default and is commented out; remove the "# " before those that you
            # change. Values are written with their unit. "lifront explain KEY" tells more about a key.

            # Coatings of both interfaces, from the electrolyte towards the metal. Films on_lithium move with the metal. Without any
            # coating, write "stack: {}".
            stack:
              on_latp:
                - {material: al2o3, ald_cycles: 150}
            """;

    private ScenarioTemplate() {}

    /**
     * The scenario.
     *
     * @param file how the user calls the file, for the command in its first lines
     */
    public static String text(String file) {
        List<String> lines = new ArrayList<>(HEAD.formatted(file).lines().toList());
        String section = "";
        for (ScenarioKey key : ScenarioKeys.all()) {
            if (key.path().startsWith("stack.")) {
                continue;
            }
            if (!key.section().equals(section)) {
                openSections(lines, section, key.section());
                section = key.section();
            }
            add(lines, key);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void openSections(List<String> lines, String before, String now) {
        String[] names = now.isEmpty() ? new String[0] : now.split("\\.");
        String path = "";
        for (int depth = 0; depth < names.length; depth++) {
            path = path.isEmpty() ? names[depth] : path + "." + names[depth];
            if (!before.equals(path) && !before.startsWith(path + ".")) {
                if (depth == 0) {
                    lines.add("");
                }
                lines.add("# " + "  ".repeat(depth) + names[depth] + ":");
            }
        }
        if (names.length == 0) {
            lines.add("");
        }
    }

    private static void add(List<String> lines, ScenarioKey key) {
        int depth = key.section().isEmpty() ? 0 : key.section().split("\\.").length;
        String indent = "  ".repeat(depth);
        String value = key.hasDefault() ? key.byDefault() : "";
        StringBuilder line = new StringBuilder("#");
        for (String word : comment(key).split(" ")) {
            if (line.length() + word.length() + indent.length() + 4 > WIDTH) {
                lines.add("# " + indent + line);
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add("# " + indent + line);
        lines.add("# " + indent + key.name() + ":" + (value.isEmpty() ? "" : " " + value));
    }

    private static String comment(ScenarioKey key) {
        String otherwise =
                key.hasDefault() ? "" : "; default " + key.byDefault().replaceAll("[()]", "");
        return key.meaning() + " Allowed: " + key.allowed() + otherwise + ".";
    }
}
