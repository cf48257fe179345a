package org.lifront.kmc.event;

import java.util.Map;
import java.util.TreeMap;

/**
 * The outcomes of one arrangement of a centre and its neighbours, at most one for each choice of the neighbours' classes.
 * Steps that compete for the same classes go into separate patterns. Equal patterns of different arrangements are stored
 * once.
 *
 * @param sites sites that take part, 1 to 3
 * @param outcomes outcome by the neighbours' classes, {@code second + 256 third}
 */
record Pattern(int sites, Map<Integer, Outcome> outcomes) {

    Pattern {
        outcomes = new TreeMap<>(outcomes);
    }

    double bound_perS() {
        return outcomes.values().stream().mapToDouble(Outcome::bound_perS).max().orElse(0);
    }
}
