package org.lifront.runs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.provenance.ResultFolder;

/**
 * A study of many cells that keeps what it has simulated in a folder of its own: the same command on the same folder goes
 * on where it was interrupted.
 *
 * @param folder its folder, held while it works
 * @param title what it is, for the record
 * @param labels of its cells, for the record; repeated ones count once
 * @param command the command line, for the record
 */
record ResumableStudy(Path folder, String title, List<String> labels, String command) {

    ResumableStudy {
        labels = labels.stream().distinct().toList();
    }

    /**
     * Does the work, with progress.
     *
     * @param cycles cycles to be simulated at most
     * @param cells cells to be simulated at most
     * @param work gets the progress and tells whether it came to its end
     * @return exit code
     */
    int carryOut(Session session, long cycles, int cells, Predicate<Progress> work) {
        try (FolderLock lock = open();
                Progress progress = Progress.on(session.err(), session.terminal(), Math.max(1, cycles), cells)) {
            session.noteLastOwner(lock);
            if (work.test(progress)) {
                return ExitCode.OK;
            }
            session.err().println("lifront: interrupted; the same command goes on");
            return ExitCode.INTERRUPTED;
        }
    }

    private FolderLock open() {
        if (Files.isRegularFile(folder.resolve(ResultFolder.RECORD))) {
            return ResultFolder.reopen(folder);
        }
        return ResultFolder.claim(folder, false).create(title, labels, command, Clock.systemUTC());
    }
}
