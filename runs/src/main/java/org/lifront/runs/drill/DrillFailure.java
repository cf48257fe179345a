package org.lifront.runs.drill;

/** A drill has shown something that must not happen. */
final class DrillFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DrillFailure(String message) {
        super(message);
    }

    DrillFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Demands something. */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new DrillFailure(otherwise);
        }
    }
}
