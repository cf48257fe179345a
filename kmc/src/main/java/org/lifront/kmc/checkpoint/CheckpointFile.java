package org.lifront.kmc.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.lifront.kmc.storage.CommittedFile;

/** Puts a file of saved arrays on the disk: it is complete and has been read back, or it is not there. */
final class CheckpointFile {

    private CheckpointFile() {}

    /**
     * Writes a file, which must not exist.
     *
     * @param content writes the arrays
     * @throws java.io.UncheckedIOException one sentence with file and reason
     */
    static void write(Path target, Consumer<CheckpointOutput> content) {
        byte[][] checksum = {{}};
        CommittedFile.write(
                target,
                file -> {
                    try (CheckpointOutput output = new CheckpointOutput(file)) {
                        content.accept(output);
                        checksum[0] = output.finish();
                    }
                },
                file -> verify(file, checksum[0]));
    }

    private static void verify(Path file, byte[] expected) throws IOException {
        try {
            if (!Arrays.equals(CheckpointInput.checksum(file), expected)) {
                throw new IOException("what was read back differs from what was written");
            }
        } catch (DamagedCheckpointException e) {
            throw new IOException("what was read back differs from what was written", e);
        }
    }
}
