package org.lifront.kmc.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a node: names joined by dots, list items in brackets, {@code stack.on_latp[0].ald_cycles}.
 *
 * @param steps the names and item numbers in order; an item number is written as {@code [0]}
 */
public record KeyPath(List<String> steps) {

    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z0-9_-]+)|(\\[[0-9]{1,6}])");

    private static final int MOST_STEPS = 16;

    /** Copies the steps. */
    public KeyPath {
        steps = List.copyOf(steps);
    }

    /**
     * Parses an address.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static KeyPath parse(String text) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            steps.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            end = matcher.end();
        }
        if (end != text.length()
                || steps.isEmpty()
                || steps.size() > MOST_STEPS
                || text.startsWith(".")
                || text.startsWith("[")) {
            throw new IllegalArgumentException("not a key path: " + text);
        }
        return new KeyPath(steps);
    }

    /** The address as it is written. */
    public String text() {
        return String.join(".", steps).replace(".[", "[");
    }

    /** The last name of the path: {@code ald_cycles}. */
    public String lastName() {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (!steps.get(i).startsWith("[")) {
                return steps.get(i);
            }
        }
        return steps.get(0);
    }
}
