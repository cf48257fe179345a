package org.lifront.analysis.field;

/** Where in the cell a part of the overpotential falls. */
public enum VoltagePart {
    CONTACT("contact", "contacts between metal and stack, voids included"),
    FILM("film", "films as deposited, or cracked"),
    LITHIATED("li_al_o", "lithiated films"),
    INTERPHASE("interphase", "damaged electrolyte"),
    ELECTROLYTE("electrolyte", "undamaged electrolyte near the interface"),
    SPREADING("spreading", "current that spreads sideways"),
    PELLET("pellet", "the pellet between the interfaces");

    private final String key;
    private final String label;

    VoltagePart(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Short name for files. */
    public String key() {
        return key;
    }

    /** Name for people. */
    public String label() {
        return label;
    }
}
