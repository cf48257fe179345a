package org.lifront.runs.optimisation;

import java.util.Map;

/** Where a film is grown. */
public enum CoatedSide {
    /** On the electrolyte. */
    LATP("on_latp", "latp"),
    /** On the metal. */
    LI("on_lithium", "li");

    /** By the names of the command line. */
    public static final Map<String, CoatedSide> BY_NAME = Map.of("latp", LATP, "li", LI);

    private final String key;
    private final String label;

    CoatedSide(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Key in the stack of a scenario. */
    String key() {
        return key;
    }

    /** First word of the label of a cell. */
    String label() {
        return label;
    }
}
