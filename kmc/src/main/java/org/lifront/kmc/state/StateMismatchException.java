package org.lifront.kmc.state;

/** A saved state does not fit the object that should take it over: it is that of another program or another model. */
public final class StateMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was expected and what was found, without a full stop */
    public StateMismatchException(String message) {
        super(message);
    }
}
