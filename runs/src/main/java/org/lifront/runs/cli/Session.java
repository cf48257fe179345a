package org.lifront.runs.cli;

import java.io.PrintStream;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;

/**
 * Where one invocation of the program talks to, and who may interrupt it.
 *
 * @param out results: tables, lists, paths
 * @param err everything else: progress, errors
 * @param terminal whether {@code err} ends on a terminal
 * @param stop raised when the user wants to stop
 * @param checkpoints raised when the user wants a checkpoint
 */
record Session(PrintStream out, PrintStream err, boolean terminal, StopRequest stop, CheckpointRequest checkpoints) {

    /** Tells of a process that was killed while it had a folder. */
    void noteLastOwner(FolderLock lock) {
        lock.leftBehind().ifPresent(owner -> err.println("the lock of " + owner + ", which has ended, is lifted"));
    }

    /** The session of the process: its standard streams; the launcher knows whether they end on a terminal. */
    static Session ofProcess(StopRequest stop, CheckpointRequest checkpoints) {
        return new Session(System.out, System.err, Boolean.getBoolean("lifront.terminal"), stop, checkpoints);
    }
}
