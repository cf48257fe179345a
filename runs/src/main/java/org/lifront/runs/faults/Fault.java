package org.lifront.runs.faults;

/** What can go wrong in a call that changes something. */
public enum Fault {
    /** The disk is full from this call on: nothing can be written or made, though files can be removed. */
    NO_SPACE("No space left on device"),
    /** The device fails in this one call. */
    IO_ERROR("Input/output error"),
    /** This one call writes only half of its bytes and says so; calls that write nothing succeed. */
    SHORT_WRITE("short write"),
    /** From this call on nothing can be changed, not even removed: what Linux makes of a disk that is broken. */
    READ_ONLY("Read-only file system");

    private final String message;

    Fault(String message) {
        this.message = message;
    }

    /** What the operating system says. */
    String message() {
        return message;
    }
}
