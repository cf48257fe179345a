package org.lifront.kmc.trajectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Puts a segment on the disk so that a file with a final name is always complete: temporary name, flush, read back,
 * rename, flush the directory.
 */
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
     * @throws UncheckedIOException one sentence with file and reason; nothing is left behind
     */
    void write(SegmentRange range, SegmentContent content) {
        Path target = directory.resolve(SegmentFormat.fileName(range.number()));
        Path temporary = directory.resolve(SegmentFormat.temporaryName(range.number()));
        // A file channel closes itself in an interrupted thread; a run told to stop must still save what it has.
        boolean interrupted = Thread.interrupted();
        try {
            // A run that was killed may have left one behind.
            Files.deleteIfExists(temporary);
            SegmentFileWriter.write(temporary, header, range, content);
            flush(temporary, StandardOpenOption.WRITE);
            verify(temporary, range, content);
            publish(temporary, target);
        } catch (IOException | RuntimeException e) {
            IOException reason = rootReason(e);
            throw new UncheckedIOException(target + " could not be written (" + IoReason.of(reason) + ").", reason);
        } finally {
            removeQuietly(temporary);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Removes what is left of a failed commit; after a good one nothing is there. */
    private static void removeQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure that left the file behind is being reported, and the next commit or run removes it.
        }
    }

    private void publish(Path temporary, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "another run has written it meanwhile");
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        // The name itself must survive a power cut. Windows can neither open a directory nor needs it.
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            flush(directory, StandardOpenOption.READ);
        }
    }

    private static void flush(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** Reads everything back and compares it bit by bit with what is in memory. */
    private void verify(Path file, SegmentRange range, SegmentContent content) throws IOException {
        SegmentFile written = SegmentFile.open(file);
        boolean same = written.header().equals(header)
                && written.range().equals(range)
                && written.machine().equals(content.machine())
                && sameColumns(header.seriesColumns(), written::series, content::seriesColumn)
                && sameColumns(header.frameColumns(), written::frameSeries, content::frameColumn)
                && sameStates(written, content);
        if (!same) {
            throw new IOException("what was read back differs from what was written");
        }
    }

    private static boolean sameColumns(
            List<Column> columns, Function<String, double[]> written, IntFunction<double[]> expected) {
        for (int i = 0; i < columns.size(); i++) {
            // NaN equals NaN here, and -0.0 is not 0.0.
            if (!Arrays.equals(written.apply(columns.get(i).name()), expected.apply(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameStates(SegmentFile written, SegmentContent content) {
        for (int frame = 0; frame < content.frames(); frame++) {
            for (int i = 0; i < header.lattices().size(); i++) {
                byte[] read = written.states(frame, header.lattices().get(i));
                if (!Arrays.equals(read, content.states(frame, i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The exception of the operating system, which jHDF wraps, is what the user can act upon. */
    private static IOException rootReason(Exception cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof IOException io) {
                return io;
            }
        }
        return new IOException(cause.getMessage(), cause);
    }
}
