package org.lifront.kmc.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** The waits of this thread for the disk. */
final class DiskWaits {

    static final ThreadLocal<DiskWait> OF_THREAD = new ThreadLocal<>();

    private DiskWaits() {}

    /** Waits until the disk has taken all that was written to a channel. */
    static void force(FileChannel channel) throws IOException {
        DiskWait listener = OF_THREAD.get();
        if (listener == null) {
            channel.force(true);
            return;
        }
        listener.begins();
        try {
            channel.force(true);
        } finally {
            listener.ends();
        }
    }
}
