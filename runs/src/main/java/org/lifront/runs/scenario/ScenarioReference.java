package org.lifront.runs.scenario;

import java.util.Locale;

/** The reference of scenario keys as Markdown tables, one a section. */
public final class ScenarioReference {

    private ScenarioReference() {}

    /** The tables, each under its heading. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        String before = null;
        for (ScenarioKey key : ScenarioKeys.all()) {
            String section = key.section().replaceFirst("[.\\[].*", "");
            if (!section.equals(before)) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n## %s%n%n| key | meaning | allowed | default |%n|---|---|---|---|%n",
                        section.isEmpty() ? "At the top" : "`" + section + "`"));
                before = section;
            }
            text.append("| `")
                    .append(key.path())
                    .append("` | ")
                    .append(key.meaning())
                    .append(" | ")
                    .append(key.allowed())
                    .append(" | ")
                    .append(
                            key.hasDefault()
                                    ? "`" + key.byDefault() + "`"
                                    : key.byDefault().replaceAll("[()]", ""))
                    .append(" |\n");
        }
        return text.toString();
    }
}
