package org.lifront.kmc.trajectory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
                file -> verify(file, range, content));
    }

    /** Compares the file bit by bit with what is in memory; the states as they were compressed. */
    private void verify(Path file, SegmentRange range, SegmentContent content) throws IOException {
        SegmentFile written = SegmentFile.open(file);
        boolean same = written.header().equals(header)
                && written.range().equals(range)
                && written.machine().equals(content.machine())
                && sameColumns(header.seriesColumns(), written::series, content::seriesColumn)
                && sameColumns(header.frameColumns(), written::frameSeries, content::frameColumn)
                && written.holdsStatesOf(content);
        if (!same) {
            throw new IOException("what was read back differs from what was written");
        }
    }

    private static boolean sameColumns(
            List<Column> columns, Function<List<String>, List<double[]>> written, IntFunction<double[]> expected) {
        List<double[]> read = written.apply(columns.stream().map(Column::name).toList());
        // NaN equals NaN here, and -0.0 is not 0.0.
        return IntStream.range(0, columns.size()).allMatch(i -> Arrays.equals(read.get(i), expected.apply(i)));
    }
}
