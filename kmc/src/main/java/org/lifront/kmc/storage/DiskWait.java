package org.lifront.kmc.storage;

/**
 * Told when a thread waits until the disk has taken a file, so that another may use its processor meanwhile. A thread tells
 * nobody unless it was asked to.
 */
public interface DiskWait {

    /** The thread is about to wait. */
    void begins();

    /** The thread goes on. */
    void ends();

    /** Does some work whose waits are told to somebody. */
    static void tell(DiskWait listener, Runnable work) {
        DiskWait before = DiskWaits.OF_THREAD.get();
        DiskWaits.OF_THREAD.set(listener);
        try {
            work.run();
        } finally {
            DiskWaits.OF_THREAD.set(before);
        }
    }
}
