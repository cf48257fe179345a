package org.lifront.kmc.simulation;

import java.util.HashSet;
import java.util.Set;

/** Names of columns made from names that users have given: letters, digits and underscores, no two alike. */
final class ColumnNames {

    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();

    /**
     * A name that no other column has.
     *
     * @param text what it is made from; all else than letters and digits becomes an underscore
     * @param unit appended after an underscore; empty for a number without unit
     */
    String of(String text, String unit) {
        String plain = text.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
        String stem = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String end = unit.isEmpty() ? "" : "_" + unit;
        String name = stem + end;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "_" + number + end;
        }
        return name;
    }
}
