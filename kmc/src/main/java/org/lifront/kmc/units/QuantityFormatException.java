package org.lifront.kmc.units;

/** A text is not a number with a unit; the message is a fragment such as {@code unknown unit 'parsec'}. */
public final class QuantityFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param reason fragment that completes "it cannot be read: ..." */
    public QuantityFormatException(String reason) {
        super(reason);
    }
}
