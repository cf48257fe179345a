package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * One parameter of the set that a run used, as its trajectory records it.
 *
 * @param key dotted path from the material
 * @param value value and unit as written
 * @param kind how the value is known, lower case: measured, computed, fitted or assumed
 * @param source citation or the sentence that explains an assumption
 */
public record ParameterLine(String key, String value, String kind, String source) {

    private static final int FIELDS = 4;

    /** Reads tab-separated lines {@code key, value, kind, source}; lines with fewer fields are left out. */
    public static List<ParameterLine> parse(String text) {
        List<ParameterLine> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] fields = line.strip().split("\t", FIELDS);
            if (fields.length == FIELDS) {
                String kind = fields[2].toLowerCase(java.util.Locale.ROOT);
                lines.add(new ParameterLine(fields[0], fields[1], kind, fields[3]));
            }
        }
        return lines;
    }

    /** Whether nothing but plausibility speaks for the value. */
    public boolean isAssumed() {
        return kind.equals("assumed");
    }
}
