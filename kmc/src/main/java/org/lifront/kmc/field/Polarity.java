package org.lifront.kmc.field;

/** What the current does to the metal of an electrode. */
public enum Polarity {
    /** Lithium leaves the metal: the metal is the more positive side of the interface. */
    STRIPPING(+1),
    /** Lithium is deposited on the metal. */
    PLATING(-1);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    /** +1 while stripped, -1 while plated: the sign of the potential drop from the metal into the stack. */
    public int sign() {
        return sign;
    }

    /** The polarity of the other electrode, and of this one in the next half cycle. */
    public Polarity reversed() {
        return this == STRIPPING ? PLATING : STRIPPING;
    }
}
