package org.lifront.kmc.checkpoint;

import java.nio.file.Path;

/** A checkpoint that cannot be used; there may be an earlier one that can. */
final class DamagedCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedCheckpointException(Path file, String fault) {
        super(file + " " + fault);
    }
}
