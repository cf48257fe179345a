package org.lifront.runs.faults;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Counts the calls that change something, and lets one of them fail. Safe for use by several threads. */
public final class FaultPlan {

    private final long failing;
    private final Fault fault;
    private long calls;

    private FaultPlan(long failing, Fault fault) {
        this.failing = failing;
        this.fault = fault;
    }

    /** Nothing fails; calls are counted. */
    public static FaultPlan none() {
        return new FaultPlan(0, Fault.IO_ERROR);
    }

    /**
     * One call fails.
     *
     * @param call its number, from 1
     * @param fault how
     */
    public static FaultPlan at(long call, Fault fault) {
        return new FaultPlan(call, fault);
    }

    /** Nothing can be changed from the beginning. */
    public static FaultPlan readOnly() {
        return new FaultPlan(0, Fault.READ_ONLY);
    }

    /** Calls so far. */
    public synchronized long calls() {
        return calls;
    }

    /** A call that needs space: making a file or a folder. */
    synchronized void making() throws IOException {
        calls++;
        if (calls == failing && fault == Fault.IO_ERROR || isFull() || isReadOnly()) {
            throw new IOException(fault.message());
        }
    }

    /** A call that needs none: removing, renaming, flushing. */
    synchronized void changing() throws IOException {
        calls++;
        if (calls == failing && fault != Fault.SHORT_WRITE || isReadOnly()) {
            throw new IOException(fault.message());
        }
    }

    /**
     * A call that writes.
     *
     * @param bytes what it wants to write; its limit is lowered to what it may write
     */
    synchronized void writing(ByteBuffer bytes) throws IOException {
        making();
        if (calls == failing && fault == Fault.SHORT_WRITE) {
            bytes.limit(bytes.position() + bytes.remaining() / 2);
        }
    }

    /** A call that only asks whether something can be changed, or prepares for it; not counted. */
    synchronized void preparing() throws IOException {
        if (isReadOnly()) {
            throw new IOException(fault.message());
        }
    }

    private boolean isReadOnly() {
        return calls >= failing && fault == Fault.READ_ONLY;
    }

    private boolean isFull() {
        return failing > 0 && calls >= failing && fault == Fault.NO_SPACE;
    }
}
