package org.lifront.kmc.state;

/**
 * Something with a history. Saved and restored into a new object that was made in the same way, it goes on bit for bit
 * as it would have done without; saving changes nothing.
 *
 * <p>What follows from the rest, without any trace of how it came about, is not saved but computed anew.
 */
public interface Resumable {

    /** Writes the history. */
    void save(StateSink sink);

    /**
     * Takes over a history that {@link #save} has written.
     *
     * @throws StateMismatchException if it does not fit this object, which is then unusable
     */
    void restore(StateSource source);
}
