package org.lifront.kmc.input;

/** The user's input cannot be used; the message is one sentence that says where, what was found and what is allowed. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message the whole sentence shown to the user */
    public InvalidInputException(String message) {
        super(message);
    }
}
