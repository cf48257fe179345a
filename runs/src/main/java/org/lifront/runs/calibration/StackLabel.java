package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The stack that a customary label means: {@code bare}, {@code bilayer_N_M}, or {@code latp_MATERIAL_N} and
 * {@code li_MATERIAL_N} with any number of films a side, as {@code latp_al2o3_75_li_al2o3_75}.
 */
final class StackLabel {

    /** The one material whose two-sided cell the literature simply calls the bi-layer. */
    private static final String BILAYER_MATERIAL = "al2o3";

    private StackLabel() {}

    /**
     * The scenario of a label as YAML; empty if it is none.
     *
     * @param films names of the materials that exist
     */
    static Optional<String> scenario(String label, Collection<String> films) {
        if (label.equals("bare")) {
            return Optional.of("cell: bare\nstack: {}\n");
        }
        String full = label.replaceFirst(
                "^bilayer_([0-9]+)_([0-9]+)$", "latp_" + BILAYER_MATERIAL + "_$1_li_" + BILAYER_MATERIAL + "_$2");
        int metal = full.startsWith("li_") ? 0 : full.indexOf("_li_") + 1;
        boolean both = metal > 0;
        String electrolyteSide = full.startsWith("latp_") ? full.substring(5, both ? metal - 1 : full.length()) : "";
        String metalSide =
                metal > 0 || full.startsWith("li_") ? full.substring(metal + 3).replaceFirst("^side_", "") : "";
        Optional<String> onLatp = side(electrolyteSide, films);
        Optional<String> onLithium = side(metalSide, films);
        boolean known = full.startsWith("latp_") || full.startsWith("li_");
        if (!known || onLatp.isEmpty() || onLithium.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("cell: " + label + "\nstack:\n  on_latp: [" + onLatp.get() + "]\n  on_lithium: ["
                + onLithium.get() + "]\n");
    }

    private static Optional<String> side(String text, Collection<String> films) {
        List<String> items = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            String next = rest;
            Optional<String> film = films.stream()
                    .filter(name -> next.matches(name + "_[0-9]{1,6}(_.*)?"))
                    .findFirst();
            if (film.isEmpty()) {
                return Optional.empty();
            }
            String tail = rest.substring(film.get().length() + 1);
            String cycles = tail.replaceFirst("_.*", "");
            items.add("{material: " + film.get() + ", ald_cycles: " + cycles + "}");
            rest = tail.length() > cycles.length() ? tail.substring(cycles.length() + 1) : "";
        }
        return Optional.of(String.join(", ", items));
    }
}
