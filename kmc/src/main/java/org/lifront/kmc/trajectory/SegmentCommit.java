package org.lifront.kmc.trajectory;

import java.io.IOException;
import java.nio.file.Path;
import org.lifront.kmc.storage.CommittedFile;

/** Puts a segment on the disk and reads everything back before the file gets its name. */
final class SegmentCommit {

    private final Path directory;
    private final TrajectoryHeader header;

    SegmentCommit(Path directory, TrajectoryHeader header) {
        this.directory = directory;
        this.header = header;
    }

    /**
     * Writes the segment.
     *
     * @throws java.io.UncheckedIOException one sentence with file and reason
     */
    void write(SegmentRange range, SegmentContent content) {
        CommittedFile.write(
                directory.resolve(SegmentFormat.fileName(range.number())),
                file -> SegmentFileWriter.write(file, header, range, content),
                file -> {
                    if (!SegmentFile.holds(file, header, range, content)) {
                        throw new IOException("what was read back differs from what was written");
                    }
                });
    }
}
